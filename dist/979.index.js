export const id = 979;
export const ids = [979];
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


/***/ }),

/***/ 60979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sign: () => (/* binding */ sign)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76889);
/* harmony import */ var _pipeline_inputs_tables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72900);
/* harmony import */ var _peer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15130);
/* harmony import */ var _references_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99736);
/* harmony import */ var _tool_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81445);





/** What sigstore/cosign-installer and `cosign sign --yes name@digest` do. */
const sign = {
    description: 'Signs an image that is in its registry, attests what is asked for, and verifies both.',
    icon: 'lock',
    rooms: ['sign', 'registry', 'tools'],
    inputs: {
        'image-ref': (0,_peer_js__WEBPACK_IMPORTED_MODULE_3__/* .read */ .LF)(['image-ref'], 'reference', 'The image, best by its digest: `ghcr.io/owner/name@sha256:…`.'),
        images: (0,_peer_js__WEBPACK_IMPORTED_MODULE_3__/* .read */ .LF)([], 'list', 'In place of `image-ref`: names of the image, with tags or without, e.g. the output `tags` of `metadata/`. With `digest`.'),
        digest: (0,_peer_js__WEBPACK_IMPORTED_MODULE_3__/* .read */ .LF)([], 'digest', 'What is signed: the output `digest` of `build/`.'),
        push: (0,_peer_js__WEBPACK_IMPORTED_MODULE_3__/* .same */ .FB)('push'),
        attest: (0,_peer_js__WEBPACK_IMPORTED_MODULE_3__/* .same */ .FB)('attest', {
            default: 'none',
            help: 'What is made and attested for each platform: `sbom`, `scan`. Who built the image attests how (`provenance`): not this step.',
        }),
        'cosign-release': (0,_peer_js__WEBPACK_IMPORTED_MODULE_3__/* .read */ .LF)(['tools'], 'version', 'Version of cosign, e.g. `v3.1.3`; one of the pinned ones.'),
        tools: (0,_peer_js__WEBPACK_IMPORTED_MODULE_3__/* .same */ .FB)('tools'),
        'install-dir': (0,_peer_js__WEBPACK_IMPORTED_MODULE_3__/* .idle */ .N7)('cosign is not installed: this step alone runs it'),
        'use-sudo': (0,_peer_js__WEBPACK_IMPORTED_MODULE_3__/* .idle */ .N7)('nothing is installed', 'false'),
    },
    outputs: _pipeline_inputs_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .outputTables */ .f1.sign,
    translate,
};
async function translate(said) {
    const { reference, images, mistakes } = await imageOf(said);
    const attest = await said.items('attest');
    const makes = ['sbom', 'scan'].filter((stage) => attest.includes(stage));
    if (attest.includes('provenance'))
        mistakes.push({
            input: 'attest',
            value: said.text('attest'),
            problem: 'has provenance, and this step did not build the image',
            cure: 'Leave it out; org/image-pipeline attests it where it builds and signs in one step.',
        });
    // Both are cosign's own variables.
    const password = said.env.COSIGN_PASSWORD;
    return {
        texts: {
            stages: [...makes, 'sign'].join(','),
            'image-ref': reference,
            ...(0,_tool_version_js__WEBPACK_IMPORTED_MODULE_4__/* .pinnedTool */ .T)(said, 'cosign', 'cosign-release'),
        },
        defaults: {
            // What is found is attested, whatever it is.
            'scan-fail': 'false',
            ...(said.text('cosign-key') !== '' && password ? { 'cosign-password': password } : {}),
        },
        ...(images.length > 0
            ? { names: { references: [], images, labels: {}, annotations: {}, annotationLevels: [] } }
            : {}),
        mistakes,
    };
}
/** One manifest, under one name or several. */
async function imageOf(said) {
    const [ref, digest] = [said.text('image-ref').trim(), said.text('digest').trim()];
    const { references, mistakes: wrong } = (0,_references_js__WEBPACK_IMPORTED_MODULE_2__/* .readReferences */ .P)('images', await said.items('images'));
    const mistakes = [...wrong];
    const images = [...new Set(references.map(({ image }) => image))];
    if (digest !== '' && !(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest))
        mistakes.push({ input: 'digest', value: digest, problem: 'is no digest', cure: 'Write it like sha256:….' });
    if (ref !== '' && images.length > 0)
        mistakes.push({ input: 'image-ref', value: ref, problem: 'stands beside images', cure: 'Keep one of them.' });
    if (ref === '' && images.length === 0 && wrong.length === 0)
        mistakes.push({
            input: 'image-ref',
            problem: 'is empty, and so is images',
            cure: 'Name the image, e.g. ghcr.io/owner/name@sha256:….',
        });
    if (images.length > 0 && digest === '')
        mistakes.push({
            input: 'digest',
            problem: 'is empty: a tag may name another image by now',
            cure: 'Give the digest that was pushed, e.g. the output digest of build/.',
        });
    const [name = ref] = images;
    const reference = digest === '' || name === '' || name.includes('@') ? name : `${name}@${digest}`;
    return { reference, images, mistakes };
}


/***/ }),

/***/ 81445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ pinnedTool)
/* harmony export */ });
/** A peer's `version: v1.2.3` as a line of `tools`; what it says there already stays. `latest` is our pinned one. */
function pinnedTool(said, tool, input) {
    const version = said.text(input).trim().replace(/^v/, '');
    if (version === '' || version === 'latest')
        return {};
    return { tools: [said.text('tools'), `${tool}=${version}`].filter(Boolean).join('\n') };
}


/***/ })

};
