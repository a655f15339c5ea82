export const id = 8946;
export const ids = [8946];
export const modules = {

/***/ 98946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ changeOf),
/* harmony export */   hasNews: () => (/* binding */ hasNews)
/* harmony export */ });
/** Bytes: the config names the commit, and a compressed layer is not the same twice. */
const noise = 1000;
/** By how much the size changed; 0 where that is not worth a word, or nothing is known of before. */
function changeOf({ bytes, before = bytes }) {
    return Math.abs(bytes - before) < noise ? 0 : bytes - before;
}
/** Whether there is anything that a person would want to be told. */
function hasNews({ broken, sizes, findings, gates, tests }) {
    return (broken !== '' ||
        sizes.some((size) => changeOf(size) !== 0) ||
        (findings !== undefined && findings.added + findings.gone > 0) ||
        gates.some(({ passed }) => !passed) ||
        (tests !== undefined && tests.failed > 0));
}


/***/ })

};
