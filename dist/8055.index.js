export const id = 8055;
export const ids = [8055];
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

/***/ 84113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ registryLogin)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92968);

/** A login for the registry of an image, where a peer does not say which. */
function registryLogin(image, username, password) {
    if (!username || !password)
        return {};
    try {
        return { registry: (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(image).registry, username, password };
    }
    catch (error) {
        if (!(error instanceof _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongReference */ .Lg))
            throw error;
        // What is no reference is told as such.
        return {};
    }
}


/***/ }),

/***/ 38055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sbom: () => (/* binding */ sbom)
/* harmony export */ });
/* harmony import */ var _pipeline_inputs_tables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72900);
/* harmony import */ var _missing_image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55296);
/* harmony import */ var _peer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15130);
/* harmony import */ var _registry_login_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84113);
/* harmony import */ var _tool_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81445);





const keepPeer = 'keep anchore/sbom-action for it';
/** anchore/sbom-action, for images. */
const sbom = {
    description: 'Lists the packages of every platform of an image, under the names of anchore/sbom-action.',
    icon: 'list',
    rooms: ['sbom', 'registry', 'tools'],
    inputs: {
        image: (0,_peer_js__WEBPACK_IMPORTED_MODULE_2__/* .read */ .LF)(['image-ref'], 'reference', 'The image: of the Docker Engine where it is there, else of its registry; or `oci-layout://folder`, `docker-archive://file.tar`.'),
        path: (0,_peer_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)('is a folder, and images are looked into', `Name an image, or ${keepPeer}.`, '.'),
        file: (0,_peer_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)('is a file, and images are looked into', `Name an image, or ${keepPeer}.`),
        format: (0,_peer_js__WEBPACK_IMPORTED_MODULE_2__/* .read */ .LF)(['sbom-formats'], 'list', '`spdx-json`, `cyclonedx-json`.', 'spdx-json'),
        'output-file': (0,_peer_js__WEBPACK_IMPORTED_MODULE_2__/* .read */ .LF)([], 'path', 'File for the document of this machine’s platform, or of the only one; those of other platforms lie beside it as `name-linux-arm64.json`.'),
        'artifact-name': (0,_peer_js__WEBPACK_IMPORTED_MODULE_2__/* .read */ .LF)([], 'text', 'Name of the document in `report-dir`, where `output-file` does not say. Nothing is uploaded: that is told.'),
        'registry-username': (0,_peer_js__WEBPACK_IMPORTED_MODULE_2__/* .read */ .LF)(['username'], 'text', 'User name for the registry of `image`.'),
        'registry-password': (0,_peer_js__WEBPACK_IMPORTED_MODULE_2__/* .read */ .LF)(['password'], 'text', 'Password or token for it.'),
        username: (0,_peer_js__WEBPACK_IMPORTED_MODULE_2__/* .same */ .FB)('username'),
        password: (0,_peer_js__WEBPACK_IMPORTED_MODULE_2__/* .same */ .FB)('password'),
        'syft-version': (0,_peer_js__WEBPACK_IMPORTED_MODULE_2__/* .read */ .LF)(['tools', 'sbom-generator'], 'version', 'Version of Syft, e.g. `v1.54.1`; one of the pinned ones. Syft makes the list then.'),
        tools: (0,_peer_js__WEBPACK_IMPORTED_MODULE_2__/* .same */ .FB)('tools'),
        'sbom-generator': (0,_peer_js__WEBPACK_IMPORTED_MODULE_2__/* .same */ .FB)('sbom-generator'),
        'upload-artifact': (0,_peer_js__WEBPACK_IMPORTED_MODULE_2__/* .idle */ .N7)('nothing is uploaded; actions/upload-artifact takes output-file', 'false'),
        'upload-artifact-retention': (0,_peer_js__WEBPACK_IMPORTED_MODULE_2__/* .idle */ .N7)('nothing is uploaded; actions/upload-artifact takes output-file'),
        'upload-release-assets': (0,_peer_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)('would change a release', 'Use gh release upload with output-file.', 'false'),
        'dependency-snapshot': (0,_peer_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)('would send a dependency snapshot', `Leave it out, or ${keepPeer}.`, 'false'),
        config: (0,_peer_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)('is a file of Syft’s that a pull request could change', 'Leave it out.'),
    },
    outputs: _pipeline_inputs_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .outputTables */ .f1.sbom,
    translate,
    async finish(ended) {
        const { writeDocuments } = await __webpack_require__.e(/* import() */ 3729).then(__webpack_require__.bind(__webpack_require__, 93729));
        await writeDocuments(ended);
        return {};
    },
};
async function translate(said) {
    const image = said.text('image').trim();
    const mistakes = [...(0,_missing_image_js__WEBPACK_IMPORTED_MODULE_3__/* .missingImage */ .i)(said, 'image')];
    const formats = await said.items('format');
    if (formats.length > 1 && said.text('output-file') !== '')
        mistakes.push({
            input: 'output-file',
            value: said.text('output-file'),
            problem: 'is one file, and format names several',
            cure: 'Keep one format, or take the paths from the output sbom-files.',
        });
    if (/[\\/]/.test(said.text('artifact-name')))
        mistakes.push({
            input: 'artifact-name',
            value: said.text('artifact-name'),
            problem: 'has a slash',
            cure: 'Write a name, and the path into output-file.',
        });
    const tools = (0,_tool_version_js__WEBPACK_IMPORTED_MODULE_4__/* .pinnedTool */ .T)(said, 'syft', 'syft-version');
    return {
        texts: {
            stages: 'sbom',
            'image-ref': image,
            'sbom-formats': formats.join(','),
            ...(0,_registry_login_js__WEBPACK_IMPORTED_MODULE_1__/* .registryLogin */ .j)(image, said.text('registry-username'), said.text('registry-password')),
            ...tools,
            ...(tools.tools === undefined ? {} : { 'sbom-generator': 'syft' }),
        },
        ...(mistakes.length > 0 ? {} : { find: { image } }),
        mistakes,
        warnings: said.isGiven('artifact-name')
            ? [
                'artifact-name: nothing is uploaded; actions/upload-artifact takes the document from output-file or sbom-files',
            ]
            : [],
    };
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
