export const id = 3615;
export const ids = [3615];
export const modules = {

/***/ 92119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** Of this bundle; a contract test compares it with package.json. */
const version = '0.1.0';


/***/ }),

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

/***/ 871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DK: () => (/* binding */ readManifestBytes),
/* harmony export */   KD: () => (/* binding */ contentsOf),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   Wt: () => (/* binding */ platformsOf),
/* harmony export */   nD: () => (/* binding */ blobPath),
/* harmony export */   vY: () => (/* binding */ readIndex)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76889);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66908);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78390);





/** @throws Error when the digest is none: it would lead out of the folder */
function blobPath(dir, digest) {
    if (!(0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(digest))
        throw new Error(`the layout ${dir} names what is no digest: ${digest}`);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'blobs', (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .algorithmOf */ .Hy)(digest), (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .hexOf */ .ZD)(digest));
}
/** The bytes of a manifest, checked against its digest. @throws Error when the folder lies */
async function readManifestBytes(layout, descriptor) {
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(blobPath(layout.dir, descriptor.digest));
    if (!(0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isOf */ .yW)(descriptor.digest, bytes))
        throw new Error(`the layout ${layout.dir} holds other bytes under ${descriptor.digest}`);
    return bytes;
}
async function readIndex(layout, descriptor) {
    return JSON.parse(Buffer.from(await readManifestBytes(layout, descriptor)).toString('utf8'));
}
async function readManifest(layout, descriptor) {
    return JSON.parse(Buffer.from(await readManifestBytes(layout, descriptor)).toString('utf8'));
}
/** Image manifests by platform name, in the order of the index; a single manifest's platform is read from its config. */
async function platformsOf(layout) {
    const { root } = layout;
    if (!(0,_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(root.mediaType)) {
        const { config } = await readManifest(layout, root);
        const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(blobPath(layout.dir, config.digest), 'utf8');
        return new Map([[(0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .platformName */ .$r)(JSON.parse(bytes)), root]]);
    }
    const { manifests } = await readIndex(layout, root);
    const images = manifests.filter((child) => child.platform && !(0,_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isForNobody */ .j6)(child));
    return new Map(images.map((child) => [(0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .platformName */ .$r)(child.platform ?? { os: '', architecture: '' }), child]));
}
/** Walks from the root down. */
async function contentsOf(layout) {
    const manifests = new Map();
    const blobs = new Map();
    const visit = async (descriptor) => {
        if (manifests.has(descriptor.digest))
            return;
        if (!(0,_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isManifestType */ .Q3)(descriptor.mediaType)) {
            blobs.set(descriptor.digest, descriptor);
            return;
        }
        if ((0,_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(descriptor.mediaType)) {
            for (const child of (await readIndex(layout, descriptor)).manifests)
                await visit(child);
        }
        else {
            const { config, layers } = await readManifest(layout, descriptor);
            for (const blob of [config, ...layers])
                blobs.set(blob.digest, blob);
        }
        manifests.set(descriptor.digest, descriptor);
    };
    await visit(layout.root);
    return { manifests: [...manifests.values()], blobs: [...blobs.values()] };
}


/***/ }),

/***/ 66908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   H3: () => (/* binding */ isAttestation),
/* harmony export */   Ib: () => (/* binding */ mediaTypes),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   j6: () => (/* binding */ isForNobody)
/* harmony export */ });
/** Media types that an index, a manifest, a config and a layer may have. */
const mediaTypes = {
    index: 'application/vnd.oci.image.index.v1+json',
    manifest: 'application/vnd.oci.image.manifest.v1+json',
    config: 'application/vnd.oci.image.config.v1+json',
    empty: 'application/vnd.oci.empty.v1+json',
    dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
    dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
};
function isIndexType(mediaType) {
    return mediaType === mediaTypes.index || mediaType === mediaTypes.dockerList;
}
function isManifestType(mediaType) {
    return isIndexType(mediaType) || mediaType === mediaTypes.manifest || mediaType === mediaTypes.dockerManifest;
}
/** BuildKit's attestation manifests stand in the index beside the platforms, as `unknown/unknown`. */
function isAttestation(descriptor) {
    return descriptor.annotations?.['vnd.docker.reference.type'] === 'attestation-manifest';
}
/** What stands in an index and no machine runs: attestations, also of builders that do not say that they are ones. */
function isForNobody(descriptor) {
    const { os, architecture } = descriptor.platform ?? {};
    return isAttestation(descriptor) || (os === 'unknown' && architecture === 'unknown');
}


/***/ })

};
