export const id = 9909;
export const ids = [9909,3729];
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


/***/ }),

/***/ 49909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writeResult: () => (/* binding */ writeResult)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/src/action/peers/by-platform.js
var by_platform = __webpack_require__(41707);
// EXTERNAL MODULE: ./.build/src/action/peers/copies.js
var copies = __webpack_require__(72759);
// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
// EXTERNAL MODULE: ./.build/src/core/shown.js
var shown = __webpack_require__(82906);
;// CONCATENATED MODULE: ./.build/src/action/peers/join-sarif.js


/**
 * SARIF logs as one, a run for each: code scanning tells them apart by their categories.
 *
 * @param only severities that stay, e.g. `CRITICAL`; undefined for all
 */
function joinSarif(texts, only) {
    const logs = texts.map((text) => JSON.parse(text));
    const runs = logs.flatMap(({ runs }) => (Array.isArray(runs) ? runs : []));
    return `${JSON.stringify({ ...logs[0], runs: only ? runs.map((run) => limited(run, only)) : runs })}\n`;
}
/** A rule's tags tell its severity; a secret's tell none, and it stays. Results name their rule by its place, so the rules stay. */
function limited(run, only) {
    const driver = (0,is_record/* isRecord */.u)(run.tool) && (0,is_record/* isRecord */.u)(run.tool.driver) ? run.tool.driver : {};
    const rules = Array.isArray(driver.rules) ? driver.rules : [];
    const isWanted = (rule) => {
        const tags = (0,is_record/* isRecord */.u)(rule?.properties) && Array.isArray(rule.properties.tags) ? rule.properties.tags : [];
        const own = shown/* severities */.g.filter((severity) => tags.includes(severity));
        return own.length === 0 || own.some((severity) => only.includes(severity));
    };
    const results = Array.isArray(run.results) ? run.results : [];
    return { ...run, results: results.filter(({ ruleIndex }) => isWanted(rules[Number(ruleIndex)])) };
}

// EXTERNAL MODULE: ./.build/src/action/peers/sbom-result.js
var sbom_result = __webpack_require__(93729);
;// CONCATENATED MODULE: ./.build/src/action/peers/scan-result.js






/** The file that `output` names, also where a gate failed: who uploads it wants to see why. A scan that broke down has none. */
async function writeResult(ended) {
    const { said, report, host } = ended;
    const output = said.text('output').trim();
    if (output === '')
        return;
    const format = said.text('format').trim();
    if (format === 'json') {
        const passes = (report.passes ?? []).map((pass) => ({ platform: pass.platform, from: pass.path }));
        return (0,copies/* copies */.w)((0,by_platform/* byPlatform */.H)(passes, output, host), host);
    }
    if (format !== 'sarif' && format !== 'table')
        return (0,copies/* copies */.w)((0,by_platform/* byPlatform */.H)((0,sbom_result/* documentsOf */.u)(report), output, host), host);
    const text = await (format === 'sarif' ? sarifOf(ended) : tableOf(ended));
    if (text === undefined)
        return;
    await (0,copies/* writeAnew */.Z)((0,external_node_path_.isAbsolute)(output) ? output : (0,external_node_path_.join)(host.cwd, output), text);
    host.log.info(`written: ${output}`);
}
async function sarifOf({ said, report }) {
    if (report.sarif.length === 0)
        return undefined;
    const logs = await Promise.all(report.sarif.map((file) => (0,promises_.readFile)(file, 'utf8')));
    const limited = /^true$/i.test(said.text('limit-severities-for-sarif').trim());
    return joinSarif(logs, limited ? (await said.items('severity')).map((word) => word.toUpperCase()) : undefined);
}
async function tableOf({ report }) {
    const path = (0,external_node_path_.join)((0,external_node_path_.dirname)(report.outputs['report-json'] ?? ''), 'scan.txt');
    return report.stages.scan === undefined ? undefined : (0,promises_.readFile)(path, 'utf8');
}


/***/ })

};
