export const id = 3729;
export const ids = [3729];
export const modules = {

/***/ 41707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ byPlatform)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78390);


/** Where what a platform has goes, when one file was asked for: this machine's platform there, the others beside it. */
function byPlatform(all, file, { cwd }, arch = process.arch) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(file) ? file : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(cwd, file);
    const own = (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .platformName */ .$r)((0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .hostPlatform */ .ol)(arch));
    const main = all.find(({ platform }) => platform === own) ?? all[0];
    const end = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.extname)(path);
    const beside = (platform) => `${path.slice(0, path.length - end.length)}-${(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .platformSlug */ .DN)(platform)}${end}`;
    return all.map((one) => ({ ...one, to: one === main ? path : beside(one.platform) }));
}


/***/ }),

/***/ 72759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ writeAnew),
/* harmony export */   w: () => (/* binding */ copies)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_replace_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56382);



/** Each to its place, whose folder is made; no secret that is known goes along. */
async function copies(files, host) {
    for (const { from, to, platform } of files) {
        await writeAnew(to, host.redact(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(from, 'utf8')));
        host.log.info(`written: ${to} (${platform})`);
    }
}
/** A link that lies there is replaced, not followed: a checkout may bring one. */
async function writeAnew(path, text) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
    await (0,_core_replace_file_js__WEBPACK_IMPORTED_MODULE_2__/* .replaceText */ .e)(path, text);
}


/***/ }),

/***/ 93729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ documentsOf),
/* harmony export */   writeDocuments: () => (/* binding */ writeDocuments)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _by_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41707);
/* harmony import */ var _copies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72759);



/** The file that `output-file` names, or `artifact-name` in the folder of the reports. */
async function writeDocuments({ said, report, host }) {
    const name = said.text('artifact-name').trim();
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(report.outputs['report-json'] ?? '');
    const output = said.text('output-file').trim() || (name === '' ? '' : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, name));
    if (output === '')
        return;
    await (0,_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .copies */ .w)((0,_by_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .byPlatform */ .H)(documentsOf(report), output, host), host);
}
/** The first format of each platform. */
function documentsOf({ outputs }) {
    const files = JSON.parse(outputs['sbom-files'] ?? '{}');
    return Object.entries(files).flatMap(([platform, written]) => {
        const [from] = Object.values(written);
        return from === undefined ? [] : [{ platform, from }];
    });
}


/***/ })

};
