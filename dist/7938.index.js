export const id = 7938;
export const ids = [7938];
export const modules = {

/***/ 97938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   collected: () => (/* binding */ collected),
/* harmony export */   pieces: () => (/* binding */ pieces),
/* harmony export */   read: () => (/* binding */ read)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56512);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76889);



/**
 * The source's bytes from an offset on. Read from the beginning, they are checked against the digest while they pass,
 * and the last chunk is held back when they are others: the registry never gets a whole blob that is wrong.
 */
async function* read(source, offset) {
    const hash = offset === 0 ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)((0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .algorithmOf */ .Hy)(source.digest)) : undefined;
    let held;
    let at = offset;
    for await (const chunk of source.open(offset)) {
        if (held)
            yield held;
        hash?.update(chunk);
        at += chunk.length;
        held = chunk;
    }
    const found = hash && `${(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .algorithmOf */ .Hy)(source.digest)}:${hash.digest('hex')}`;
    if (at !== source.size || (found !== undefined && found !== source.digest))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`what is to be uploaded as ${source.digest} holds other bytes`, {
            cure: 'The layout folder is damaged: remove it and build again.',
        });
    if (held)
        yield held;
}
async function collected(chunks) {
    const all = [];
    for await (const chunk of chunks)
        all.push(chunk);
    return all.length === 1 && all[0] ? all[0] : Buffer.concat(all);
}
/** Pieces of exactly so many bytes; the last one may be shorter. */
async function* pieces(chunks, size) {
    let gathered = [];
    let length = 0;
    for await (const chunk of chunks) {
        let rest = chunk;
        while (length + rest.length >= size) {
            const head = rest.subarray(0, size - length);
            yield Buffer.concat([...gathered, head]);
            rest = rest.subarray(head.length);
            gathered = [];
            length = 0;
        }
        if (rest.length > 0) {
            gathered.push(rest);
            length += rest.length;
        }
    }
    if (length > 0)
        yield Buffer.concat(gathered);
}


/***/ })

};
