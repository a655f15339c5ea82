export const id = 5884;
export const ids = [5884];
export const modules = {

/***/ 229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ allEnded)
/* harmony export */ });
/**
 * The results of all, when all have ended: nothing goes on behind the back of a failure that is told.
 *
 * @throws what the first of them threw, in their order and not in time's
 */
async function allEnded(works) {
    const ends = await Promise.allSettled(works);
    return ends.map((end) => {
        if (end.status === 'rejected')
            throw end.reason;
        return end.value;
    });
}


/***/ }),

/***/ 41280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   bb: () => (/* binding */ BrokenImage),
/* harmony export */   c0: () => (/* binding */ mediaTypeOf),
/* harmony export */   u0: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56512);
/* harmony import */ var _core_is_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94149);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76889);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66908);




/** An image of which nothing can be told: parts of it are gone, or what somebody pushed in its place is none. */
class BrokenImage extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
    constructor(message) {
        super(message, { cure: 'Publish a whole image under that name.' });
        this.name = 'BrokenImage';
    }
}
/** An index or a manifest. @throws BrokenImage when it has another shape */
function readDocument(bytes) {
    const { annotations, manifests = [], config, layers = [] } = readRecord(bytes, 'the manifest');
    if (!Array.isArray(manifests))
        throw new BrokenImage('the manifests of its index are no list');
    if (!Array.isArray(layers))
        throw new BrokenImage('its layers are no list');
    return {
        annotations: (0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(annotations) ? annotations : {},
        manifests: manifests.map(descriptorOf),
        config: config === undefined ? undefined : descriptorOf(config),
        layers: layers.map(descriptorOf),
    };
}
/** The type that a manifest or an index says it has, else the one that it looks like. @throws BrokenImage */
function mediaTypeOf(bytes) {
    const { mediaType } = readRecord(bytes, 'the manifest');
    if (typeof mediaType === 'string')
        return mediaType;
    return readDocument(bytes).manifests.length > 0 ? _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaTypes */ .Ib.index : _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaTypes */ .Ib.manifest;
}
/** @throws BrokenImage when the bytes are no index at all */
function readList(bytes) {
    const { manifests } = readRecord(bytes, 'the list');
    const entries = Array.isArray(manifests) ? manifests : [];
    return { entries, understood: entries.filter(isDescriptor) };
}
function isDescriptor(value) {
    return ((0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(value) && typeof value.mediaType === 'string' && typeof value.digest === 'string' && (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(value.digest));
}
/** @throws BrokenImage when the bytes are no JSON, or no object */
function readRecord(bytes, what) {
    let value;
    try {
        value = JSON.parse(Buffer.from(bytes).toString('utf8'));
    }
    catch {
        // The parser's words quote what came: whoever wrote it does not write our messages.
        throw new BrokenImage(`${what} is no JSON`);
    }
    if (!(0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(value))
        throw new BrokenImage(`${what} is no object`);
    return value;
}
function descriptorOf(value) {
    if (!(0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(value) || typeof value.mediaType !== 'string')
        throw new BrokenImage('a descriptor has no mediaType');
    if (typeof value.digest !== 'string' || !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(value.digest))
        throw new BrokenImage('a descriptor has no digest');
    return value;
}


/***/ })

};
