export const id = 474;
export const ids = [474];
export const modules = {

/***/ 20474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runPromote: () => (/* binding */ runPromote)
/* harmony export */ });
/* harmony import */ var _pipeline_promote_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80468);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33876);


/** Prints what went where. 0 when it did, or would, 1 when it was refused or failed, 2 for a wrong command, 130 interrupted. */
async function runPromote({ read }, host, write) {
    const { status, headline, text } = await (0,_pipeline_promote_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .promoteOutcome */ .X)({ read }, host);
    if (text !== '')
        write(`${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .w)(text, process.stdout.columns).trim()}\n`);
    if (text !== '' || status === 130)
        host.log.info(headline);
    return status;
}


/***/ })

};
