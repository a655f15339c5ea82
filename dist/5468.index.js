export const id = 5468;
export const ids = [5468];
export const modules = {

/***/ 75468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   baseSizes: () => (/* binding */ baseSizes)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56512);
/* harmony import */ var _core_legal_tag_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97127);
/* harmony import */ var _oci_layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(871);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92968);
/* harmony import */ var _open_registry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66842);






/** Milliseconds: a number that is good to have is not waited for. */
const patience = 10_000;
/**
 * The sizes of what the base branch has published: the image under the branch’s name. Only manifests and configs are read.
 * undefined where there is none, or it cannot be read, which fails nothing.
 *
 * @param image e.g. `ghcr.io/owner/name`
 * @throws InterruptedError
 */
async function baseSizes(image, branch, inputs, host) {
    const { tag } = (0,_core_legal_tag_js__WEBPACK_IMPORTED_MODULE_2__/* .legalTag */ .a)(branch);
    if (tag === '')
        return undefined;
    const name = `${image}:${tag}`;
    const own = { ...host, signal: AbortSignal.any([host.signal, AbortSignal.timeout(patience)]) };
    try {
        const reference = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .parseReference */ .F2)(name);
        const client = (await (0,_open_registry_js__WEBPACK_IMPORTED_MODULE_5__/* .openRegistry */ .M)(inputs, host.env)).registry(own);
        if (!(await client.headManifest(reference, tag)))
            return undefined;
        const { downloadImage } = await __webpack_require__.e(/* import() */ 207).then(__webpack_require__.bind(__webpack_require__, 40207));
        const layout = await downloadImage(client, reference, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(await host.tempDir(), 'base-sizes'), { layers: false });
        const bytes = new Map();
        for (const [platform, descriptor] of await (0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .platformsOf */ .Wt)(layout)) {
            const { config, layers } = await (0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .readManifest */ .WI)(layout, descriptor);
            bytes.set(platform, [config, ...layers].reduce((sum, { size }) => sum + size, 0));
        }
        return { name, bytes };
    }
    catch (error) {
        if (host.signal.aborted)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InterruptedError */ .p4(error);
        host.log.debug(`${name} is not compared with: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
        return undefined;
    }
}


/***/ })

};
