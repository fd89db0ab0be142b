// The page of a service: saving it, sending it to someone, and the way there.

import "../shortlist/save.js";
import { offerSharing } from "../shared/share.js";
import { leadByOwnMap } from "./directions.js";

offerSharing();
leadByOwnMap();
