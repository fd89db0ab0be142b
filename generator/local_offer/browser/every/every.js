// What runs on every page. The script of a page that has one of its own begins with it.

import "../shortlist/count.js";
<<<<<<< HEAD
import "./alerts.js";
=======
import "./leave.js";
>>>>>>> fce69bbd (Show whom to call to someone in danger or in a crisis, before all else)
import "./search.js";
import "./terms.js";
