export const id = 1788;
export const ids = [1788];
export const modules = {

/***/ 15130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ same),
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   LF: () => (/* binding */ read),
/* harmony export */   N7: () => (/* binding */ idle)
/* harmony export */ });
function same(ours, more = {}) {
    return { how: 'same', ours, ...more };
}
function read(ours, kind, help, standard = '') {
    return { how: 'read', ours, kind, help, default: standard };
}
function idle(why, ...quiet) {
    return { how: 'idle', why, quiet };
}
function refused(problem, cure, ...quiet) {
    return { how: 'refused', problem, cure, quiet };
}


/***/ }),

/***/ 41788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   prune: () => (/* binding */ prune)
/* harmony export */ });
/* harmony import */ var _pipeline_inputs_tables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72900);
/* harmony import */ var _peer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15130);


/** The stage prune: no peer has its words. */
const prune = {
    description: 'Removes old versions of GHCR packages, and never a part of an image that stays.',
    icon: 'scissors',
    rooms: ['registry'],
    inputs: Object.fromEntries([...Object.keys(_pipeline_inputs_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .inputTables */ .gC.prune), 'images'].map((name) => [name, (0,_peer_js__WEBPACK_IMPORTED_MODULE_1__/* .same */ .FB)(name)])),
    outputs: { ..._pipeline_inputs_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .outputTables */ .f1.prune, 'report-json': _pipeline_inputs_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .outputTables */ .f1.every['report-json'] ?? '' },
    translate: () => ({ texts: { stages: 'prune' } }),
};


/***/ })

};
