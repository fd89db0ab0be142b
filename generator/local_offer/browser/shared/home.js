// The address of the site's home page: every module stands two folders below it.

export const home = new URL("../../", import.meta.url);
