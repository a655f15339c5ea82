export const id = 7013;
export const ids = [7013];
export const modules = {

/***/ 15127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ imagesIn)
/* harmony export */ });
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66908);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78390);


/**
 * Every entry of an index that somebody may run, whatever it says or leaves out of itself: all but what BuildKit put
 * beside the platforms, which says so and that it is for no platform.
 */
function imagesIn(entries) {
    return entries
        .filter((entry) => !((0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isAttestation */ .H3)(entry) && isForNobody(entry)))
        .map((manifest) => ({
        manifest,
        platform: labelOf(manifest),
    }));
}
function isForNobody({ platform }) {
    return platform?.os === 'unknown' && platform.architecture === 'unknown';
}
function labelOf({ platform }) {
    if (!platform || typeof platform.os !== 'string' || typeof platform.architecture !== 'string')
        return 'unknown';
    const { os, architecture, variant, 'os.version': version } = platform;
    const known = { os, architecture, ...(typeof variant === 'string' ? { variant } : {}) };
    return `${(0,_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .platformName */ .$r)(known) || 'unknown'}${typeof version === 'string' ? ` ${version}` : ''}`;
}


/***/ }),

/***/ 61979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ doneBefore),
/* harmony export */   y: () => (/* binding */ judgingInputs)
/* harmony export */ });
/* harmony import */ var _core_stage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14301);

/**
 * Who does a stage where several jobs make one image: the jobs of the platforms, each judging by these inputs, which the
 * merging job wants to see that it was done, and done so; or the merging job itself.
 */
const judgingInputs = {
    metadata: 'merge',
    lint: ['lint-fail-on', 'lint-ignore'],
    secrets: ['secret-scan-range', 'secret-scan-config', 'secret-scan-baseline'],
    build: [],
    analyze: [
        'max-compressed',
        'max-uncompressed',
        'max-wasted',
        'max-increase',
        'max-layers',
        'min-efficiency',
        'max-build-time',
    ],
    scan: ['scan-severity', 'scan-ignore-unfixed', 'scan-scanners', 'scan-ignore-file', 'scan-vex', 'scan-fail'],
    sbom: [],
    test: ['test-services', 'test-structure', 'test-platforms', 'test-read-only', 'test-non-root'],
    publish: 'merge',
    sign: 'merge',
    prune: 'merge',
};
/** What the jobs of the platforms do. */
const doneBefore = _core_stage_js__WEBPACK_IMPORTED_MODULE_0__/* .stages */ ._$.filter((stage) => judgingInputs[stage] !== 'merge');


/***/ })

};
