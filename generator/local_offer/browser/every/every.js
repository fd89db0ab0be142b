// What runs on every page. The script of a page that has one of its own begins with it.

import "../shortlist/count.js";
import "../offline/begin.js";
import "./alerts.js";
import "./leave.js";
import "./search.js";
import "./terms.js";
