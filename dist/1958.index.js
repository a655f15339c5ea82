export const id = 1958;
export const ids = [1958];
export const modules = {

/***/ 55296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ missingImage)
/* harmony export */ });
/** Without an image there is nothing to do. */
function missingImage(said, input, like = 'ghcr.io/owner/name@sha256:… or oci-layout://folder') {
    if (said.text(input) !== '')
        return [];
    return [{ input, problem: 'is empty', cure: `Name an image, e.g. ${like}.` }];
}


/***/ }),

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

/***/ 41958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   test: () => (/* binding */ test)
/* harmony export */ });
/* harmony import */ var _pipeline_inputs_tables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72900);
/* harmony import */ var _missing_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55296);
/* harmony import */ var _peer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15130);



/** The stage test on an image that exists: no peer has its words. */
const test = {
    description: 'Runs an image’s services on every platform and holds them against what they promise.',
    icon: 'check-circle',
    rooms: ['test', 'registry'],
    inputs: { 'image-ref': (0,_peer_js__WEBPACK_IMPORTED_MODULE_1__/* .same */ .FB)('image-ref') },
    outputs: { ...judged(), report: _pipeline_inputs_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .outputTables */ .f1.every.report ?? '' },
    translate: (said) => ({ texts: { stages: 'test' }, mistakes: (0,_missing_image_js__WEBPACK_IMPORTED_MODULE_2__/* .missingImage */ .i)(said, 'image-ref') }),
};
function judged() {
    const { gate = '', 'failed-gates': failed = '', 'report-json': json = '' } = _pipeline_inputs_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .outputTables */ .f1.every;
    return { gate, 'failed-gates': failed, 'report-json': json };
}


/***/ })

};
