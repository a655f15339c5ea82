export const id = 5815;
export const ids = [5815];
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

/***/ 95815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publish: () => (/* binding */ publish)
/* harmony export */ });
/* harmony import */ var _pipeline_inputs_tables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72900);
/* harmony import */ var _missing_image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55296);
/* harmony import */ var _peer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15130);
/* harmony import */ var _references_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99736);




/** The stages publish and sign on a layout that an earlier step built: the very bytes that were checked. */
const publish = {
    description: 'Publishes an OCI layout that was built before: by digest, signed where asked for, then its tags.',
    icon: 'upload-cloud',
    rooms: ['publish', 'sign', 'registry', 'tools'],
    inputs: {
        'image-ref': (0,_peer_js__WEBPACK_IMPORTED_MODULE_2__/* .same */ .FB)('image-ref', {
            help: 'The layout, `oci-layout://folder`, then `@sha256:…` or `:tag` where it holds several images: the output `image-ref` of `build/`.',
        }),
        tags: (0,_peer_js__WEBPACK_IMPORTED_MODULE_2__/* .read */ .LF)([], 'list', 'Full references to publish under: the output `tags` of `metadata/`.'),
        push: (0,_peer_js__WEBPACK_IMPORTED_MODULE_2__/* .same */ .FB)('push'),
        sign: (0,_peer_js__WEBPACK_IMPORTED_MODULE_2__/* .same */ .FB)('sign', { default: 'off' }),
    },
    outputs: { ..._pipeline_inputs_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .outputTables */ .f1.publish, ..._pipeline_inputs_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .outputTables */ .f1.sign },
    translate,
};
async function translate(said) {
    const { references, mistakes } = (0,_references_js__WEBPACK_IMPORTED_MODULE_1__/* .readReferences */ .P)('tags', await said.items('tags'));
    const own = [...(0,_missing_image_js__WEBPACK_IMPORTED_MODULE_3__/* .missingImage */ .i)(said, 'image-ref', 'oci-layout://folder@sha256:…'), ...mistakes];
    if (said.text('tags') === '')
        own.push({ input: 'tags', problem: 'is empty', cure: 'Give full references, e.g. ghcr.io/owner/name:1.2.' });
    const signs = said.text('sign') !== 'off';
    return {
        texts: { stages: signs ? 'publish,sign' : 'publish' },
        names: {
            references: references.map(({ image, tag = 'latest' }) => ({ image, tag })),
            images: [],
            labels: {},
            annotations: {},
            annotationLevels: [],
        },
        mistakes: own,
    };
}


/***/ }),

/***/ 99736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ readReferences)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92968);

/** References as docker takes them; what is none is told under the input's name. */
function readReferences(input, texts) {
    const mistakes = [];
    const references = texts.flatMap((text) => {
        try {
            const { tag, digest } = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(text);
            const [named = ''] = text.split('@');
            return [{ image: tag === undefined ? named : named.slice(0, -tag.length - 1), tag, digest }];
        }
        catch (error) {
            if (!(error instanceof _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongReference */ .Lg))
                throw error;
            mistakes.push({ input, value: text, problem: error.message, cure: 'Write it like ghcr.io/owner/name:tag.' });
            return [];
        }
    });
    return { references, mistakes };
}


/***/ })

};
