export const id = 5016;
export const ids = [5016,3948,2635];
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

/***/ 38537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dm: () => (/* binding */ isTransientStatus),
/* harmony export */   Kc: () => (/* binding */ sleepUntil),
/* harmony export */   NQ: () => (/* binding */ isNetworkFailure),
/* harmony export */   P9: () => (/* binding */ retryAfter),
/* harmony export */   R$: () => (/* binding */ retrying),
/* harmony export */   Rc: () => (/* binding */ Transient),
/* harmony export */   nA: () => (/* binding */ usualPolicy),
/* harmony export */   rd: () => (/* binding */ networkFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56512);

const usualPolicy = { attempts: 6, firstWait: 300, longestWait: 15_000, totalWait: 120_000 };
/** Something that may go better the next time: a status, a cut connection. */
class Transient extends Error {
    /** Milliseconds the other side asked to wait; undefined when it did not say. */
    after;
    /** Milliseconds that went by in vain, for want of an answer. */
    lost;
    constructor(message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.name = 'Transient';
        this.after = options.after;
        this.lost = options.lost ?? 0;
    }
}
/**
 * Repeats an attempt that fails with `Transient`, with growing waits of which a random half is left out, so that many
 * jobs do not come back at the same instant.
 *
 * @param what begins the sentence of the error, e.g. `the manifest sha256:… of ghcr.io/o/n`
 * @throws UserError when the tries or the time are used up, InterruptedError when the signal is aborted
 */
async function retrying(host, policy, what, attempt, signal = host.signal) {
    let waited = 0;
    for (let number = 1;; number += 1) {
        try {
            return await attempt(number);
        }
        catch (error) {
            // A signal of its own lets a request that is under way arrive; nothing begins again once the run is to end.
            const ending = signal.aborted || host.signal.aborted;
            if (ending && !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
                throw interrupted(error);
            if (!(error instanceof Transient))
                throw error;
            const wait = error.after ?? ownWait(policy, number);
            // A server that never answers has had its time, however few the tries.
            waited += error.lost;
            if (number >= policy.attempts || waited + wait > policy.totalWait)
                throw gaveUp(what, error, number, waited, wait, number < policy.attempts);
            host.log.debug(`${what}: ${error.message}; again in ${Math.round(wait)} ms`);
            const either = AbortSignal.any([signal, host.signal]);
            await sleepUntil(host, wait, either);
            if (either.aborted)
                throw interrupted(error);
            waited += wait;
        }
    }
}
function ownWait({ firstWait, longestWait }, number) {
    const full = Math.min(longestWait, firstWait * 2 ** (number - 1));
    return full * (0.5 + Math.random() / 2);
}
function gaveUp(what, error, tries, waited, wait, tooLong) {
    const effort = tries === 1 ? 'once' : `${tries} times in ${seconds(waited)}`;
    const asked = tooLong && error.after !== undefined ? `, and asks to wait ${seconds(wait)}` : '';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what}: ${error.message} (tried ${effort}${asked})`, {
        cure: 'The server or the way to it is in trouble or limits us: run again later.',
        cause: error,
    });
}
/** The wait, or less when the signal ends it. */
async function sleepUntil(host, wait, signal) {
    if (signal.aborted)
        return;
    // One of its own: many sleep at once, and Node warns of more than ten listeners.
    const ends = AbortSignal.any([signal]);
    let wake = () => { };
    const aborted = new Promise((resolve) => {
        wake = resolve;
        ends.addEventListener('abort', wake);
    });
    await Promise.race([host.sleep(wait), aborted]).finally(() => ends.removeEventListener('abort', wake));
}
function interrupted(error) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InterruptedError */ .p4 ? error : new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InterruptedError */ .p4(error);
}
function seconds(milliseconds) {
    return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 1 : 0)} s`;
}
const retriedStatuses = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Whether the same request may get another answer later. */
function isTransientStatus(status) {
    return retriedStatuses.has(status) || (status > 504 && status !== 505 && status !== 511);
}
/** Milliseconds until the instant a `Retry-After` names, in seconds or as a date; undefined when it names none. */
function retryAfter(header, now) {
    if (header === null || header.trim() === '')
        return undefined;
    if (/^\s*\d+(\.\d+)?\s*$/.test(header))
        return Number(header) * 1000;
    const date = Date.parse(header);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}
/** Names a failure of the network by its innermost reason: `fetch failed` alone helps nobody. */
function networkFailure(error) {
    if (error instanceof Transient)
        return error;
    let reason = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
    // Told by their shape: what fetch throws may come from another realm than ours.
    for (let at = error; at?.message !== undefined; at = at.cause) {
        const { code = '', message } = at;
        reason = code !== '' && !message.includes(code) ? `${message} (${code})` : message;
        if (hopeless.test(code))
            return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`the connection is not trusted: ${reason}`, {
                cure: 'Give the certificate authority of the server by NODE_EXTRA_CA_CERTS.',
                cause: error,
            });
    }
    return new Transient(reason, { cause: error });
}
/** Whether reading an answer failed because of the line: cut, aborted or too slow. */
function isNetworkFailure(error) {
    const { name, message } = (error ?? {});
    if (name === 'AbortError' || name === 'TimeoutError')
        return true;
    return name === 'TypeError' && (message === 'terminated' || message === 'fetch failed');
}
const hopeless = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|ERR_TLS/;


/***/ }),

/***/ 6454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ layoutBlob),
/* harmony export */   X: () => (/* binding */ bytesBlob)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(871);



/**
 * A blob of a layout folder. Its digest is checked by whoever reads it: reading it twice would cost more than the build.
 *
 * @throws Error when the folder lacks it or holds another size
 */
async function layoutBlob(dir, { digest, size }) {
    const path = (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .blobPath */ .nD)(dir, digest);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path);
    if (found.size !== size)
        throw new Error(`the layout ${dir} holds ${found.size} bytes under ${digest}, not ${size}`);
    return { digest, size, open: (offset) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { start: offset, highWaterMark: 256 * 1024 }) };
}
function bytesBlob(digest, bytes) {
    return {
        digest,
        size: bytes.length,
        async *open(offset) {
            yield bytes.subarray(offset);
        },
    };
}


/***/ }),

/***/ 41280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   bb: () => (/* binding */ BrokenImage),
/* harmony export */   u0: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56512);
/* harmony import */ var _core_is_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94149);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76889);



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
        annotations: (0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(annotations) ? annotations : {},
        manifests: manifests.map(descriptorOf),
        config: config === undefined ? undefined : descriptorOf(config),
        layers: layers.map(descriptorOf),
    };
}
/** @throws BrokenImage when the bytes are no index at all */
function readList(bytes) {
    const { manifests } = readRecord(bytes, 'the list');
    const entries = Array.isArray(manifests) ? manifests : [];
    return { entries, understood: entries.filter(isDescriptor) };
}
function isDescriptor(value) {
    return ((0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(value) && typeof value.mediaType === 'string' && typeof value.digest === 'string' && (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(value.digest));
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
    if (!(0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(value))
        throw new BrokenImage(`${what} is no object`);
    return value;
}
function descriptorOf(value) {
    if (!(0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(value) || typeof value.mediaType !== 'string')
        throw new BrokenImage('a descriptor has no mediaType');
    if (typeof value.digest !== 'string' || !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(value.digest))
        throw new BrokenImage('a descriptor has no digest');
    return value;
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


/***/ }),

/***/ 85016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  look: () => (/* reexport */ look),
  plan: () => (/* reexport */ plan),
  publication: () => (/* reexport */ publication),
  show: () => (/* reexport */ show)
});

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/oci/reference.js
var oci_reference = __webpack_require__(92968);
;// CONCATENATED MODULE: ./.build/src/publish/look.js


/**
 * What each tag of the plan names now, by reference: a digest, that there is none, or why nobody could tell. For the dry
 * run: a registry that does not answer is found before the build, and stops nobody from reading the plan.
 */
async function look(plan, registry) {
    const references = plan.images.flatMap((image) => plan.tags.map((tag) => ({ ...image, tag })));
    const found = references.map(async (reference) => {
        try {
            const head = await registry.headManifest(reference, reference.tag);
            return [(0,oci_reference/* referenceName */.z$)(reference), head?.digest ?? 'new'];
        }
        catch (error) {
            return [(0,oci_reference/* referenceName */.z$)(reference), `cannot be read: ${(0,errors/* messageOf */.bD)(error)}`];
        }
    });
    return Object.fromEntries(await Promise.all(found));
}

;// CONCATENATED MODULE: ./.build/src/publish/order.js
/**
 * Tags in the order they move: what names one image for ever first, then what moves with every patch, minor, major and
 * branch, `latest` last. Whoever looks in between sees the special ones right and the general ones not yet moved.
 */
function inMovingOrder(tags) {
    return [...new Set(tags)]
        .map((tag, at) => ({ tag, at, generality: generality(tag) }))
        .sort((one, other) => one.generality - other.generality || one.at - other.at)
        .map(({ tag }) => tag);
}
/** The tag that is guarded. */
function isLatest(tag) {
    return tag === 'latest';
}
const classes = [
    // One version, one commit, one day, one pull request: `1.2.3-rc.1`, `sha-860c190`, `20260102`, `pr-7`.
    /^v?\d+\.\d+\.\d+|^sha-[0-9a-f]{7,}|^\d{6,}|^pr-\d+/,
    // A minor: `1.2`, `1.2-alpine`.
    /^v?\d+\.\d+(?!\d)/,
    // A major: `1`, `v1`, `1-alpine`.
    /^v?\d+(?![\w.])/,
];
function generality(tag) {
    if (isLatest(tag))
        return classes.length + 2;
    // With a flavor's suffix: `latest-alpine`.
    if (tag.startsWith('latest'))
        return classes.length + 1;
    const found = classes.findIndex((pattern) => pattern.test(tag));
    return found < 0 ? classes.length : found;
}

;// CONCATENATED MODULE: ./.build/src/publish/plan.js



/** @throws UserError that lists every reference which no registry would take */
function plan(inputs, tags) {
    const order = inMovingOrder(tags.names);
    const read = tags.images.map((image) => readImage(image, order));
    const wrong = read.flatMap((result) => ('wrong' in result ? result.wrong : []));
    if (wrong.length > 0)
        throw new errors/* UserError */.yo(wrong.join('\n'), { cure: 'Correct images and tags; nothing was published.' });
    const images = read.flatMap((result) => ('image' in result ? [result.image] : []));
    return {
        images: images.filter((image, at) => images.findIndex((other) => isSame(image, other)) === at),
        tags: order,
        guardLatest: inputs.guardLatest,
        prerelease: tags.prerelease,
        root: 'known after build',
    };
}
function readImage(image, tags) {
    try {
        const { registry, repository, tag, digest } = (0,oci_reference/* parseReference */.F2)(image);
        if (tag !== undefined || digest !== undefined)
            return { wrong: [`the image ${image} has a ${tag === undefined ? 'digest' : 'tag'}: names of images only`] };
        const wrong = tags.flatMap((name) => wordsAbout(`${image}:${name}`));
        return wrong.length > 0 ? { wrong } : { image: { registry, repository } };
    }
    catch {
        return { wrong: wordsAbout(image) };
    }
}
function wordsAbout(reference) {
    try {
        (0,oci_reference/* parseReference */.F2)(reference);
        return [];
    }
    catch (error) {
        if (!(error instanceof oci_reference/* WrongReference */.Lg))
            throw error;
        return [`the image ${reference} ${error.message}`];
    }
}
function isSame(one, other) {
    return (0,oci_reference/* repositoryName */.aR)(one) === (0,oci_reference/* repositoryName */.aR)(other);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./.build/src/oci/blob.js
var oci_blob = __webpack_require__(6454);
// EXTERNAL MODULE: ./.build/src/oci/layout.js
var oci_layout = __webpack_require__(871);
;// CONCATENATED MODULE: ./.build/src/publish/progress.js
/** Milliseconds between two lines. */
const pause = 200;
/** @param expected bytes that go up unless they turn out to be there */
function uploadProgress(log, expected) {
    const counts = { present: 0, mounted: 0, uploaded: 0 };
    let bytes = 0;
    let total = expected;
    let uploaded = 0;
    let last = 0;
    return {
        sent(more) {
            bytes += more;
            const now = performance.now();
            if (now - last < pause)
                return;
            last = now;
            log.progress(`publish: ${megabytes(bytes, false)} of ${megabytes(total)} uploaded`);
        },
        /** More or, where they are there already, fewer bytes than were expected. */
        correct(by) {
            total += by;
        },
        done(outcome, size) {
            counts[outcome] += 1;
            if (outcome === 'uploaded')
                uploaded += size;
        },
        summary() {
            const parts = [`${counts.uploaded} uploaded (${megabytes(uploaded)})`];
            if (counts.mounted > 0)
                parts.push(`${counts.mounted} taken from another repository`);
            parts.push(`${counts.present} there already`);
            return `blobs: ${parts.join(', ')}`;
        },
    };
}
function megabytes(bytes, unit = true) {
    return `${(bytes / 1e6).toFixed(1)}${unit ? ' MB' : ''}`;
}

;// CONCATENATED MODULE: ./.build/src/publish/blobs.js




/**
 * Uploads what the repositories lack, to all registries at once. On one registry a blob goes to the first repository,
 * and from there into the others without being sent again.
 */
async function pushBlobs(images, layout, registry, host) {
    const blobs = await ownBlobs(layout);
    const registries = [...new Set(images.map((image) => image.registry))];
    const progress = uploadProgress(host.log, registries.length * blobs.reduce((sum, { size }) => sum + size, 0));
    // The first failure ends all the others: they would only try in vain, and for long.
    const failed = new AbortController();
    const push = async ([first, ...others], blob) => {
        if (!first)
            return;
        const source = await (0,oci_blob/* layoutBlob */.A)(layout.dir, blob);
        const put = async (image, mountFrom) => {
            // Into the other repositories it is mounted, unless the registry refuses that.
            let expected = image === first;
            const onBytes = (bytes) => {
                if (!expected)
                    progress.correct(blob.size);
                expected = true;
                progress.sent(bytes);
            };
            const outcome = await registry.putBlob(image, source, { mountFrom, onBytes, signal: failed.signal });
            if (expected && outcome !== 'uploaded')
                progress.correct(-blob.size);
            progress.done(outcome, blob.size);
        };
        await put(first, []);
        await Promise.all(others.map((image) => put(image, [first.repository])));
    };
    // The largest first: the last one to finish is then a small one.
    const order = [...blobs].sort((one, other) => other.size - one.size);
    const work = registries.flatMap((name) => {
        const group = images.filter((image) => image.registry === name);
        return order.map((blob) => push(group, blob).catch((error) => {
            // The first one stays the reason.
            failed.abort(error);
        }));
    });
    await Promise.all(work);
    if (failed.signal.aborted)
        throw failed.signal.reason;
    host.log.info(progress.summary());
}
/** Without foreign layers, which stay where their owner has them. */
async function ownBlobs(layout) {
    const { blobs } = await (0,oci_layout/* contentsOf */.KD)(layout);
    const held = await Promise.all(blobs.map(async (blob) => {
        if (!/foreign|nondistributable/.test(blob.mediaType))
            return true;
        return (0,promises_.access)((0,oci_layout/* blobPath */.nD)(layout.dir, blob.digest)).then(() => true, () => false);
    }));
    return blobs.filter((_, at) => held[at]);
}

// EXTERNAL MODULE: ./.build/src/core/all-ended.js
var all_ended = __webpack_require__(229);
// EXTERNAL MODULE: ./.build/src/oci/manifest.js
var manifest = __webpack_require__(66908);
;// CONCATENATED MODULE: ./.build/src/publish/manifests.js





/**
 * Uploads every manifest under its digest, children before the indexes that name them, to all images at once.
 *
 * @param written is told each reference, `name@sha256:…`, that the registry has taken
 * @throws UserError that names the digests which stay behind without a tag
 */
async function pushManifests(images, layout, registry, host, written) {
    const { manifests } = await (0,oci_layout/* contentsOf */.KD)(layout);
    const push = async (image, { digest, mediaType }) => {
        const bytes = await (0,oci_layout/* readManifestBytes */.DK)(layout, { mediaType, digest, size: 0 });
        await registry.putManifest(image, digest, { mediaType, bytes });
        written.add((0,oci_reference/* referenceName */.z$)({ ...image, digest }));
    };
    const pushAll = async (image) => {
        await (0,all_ended/* allEnded */.C)(manifests.filter(({ mediaType }) => !(0,manifest/* isIndexType */.$U)(mediaType)).map((child) => push(image, child)));
        // In the order of the walk: an index inside another one comes before it.
        for (const index of manifests.filter(({ mediaType }) => (0,manifest/* isIndexType */.$U)(mediaType)))
            await push(image, index);
    };
    try {
        await (0,all_ended/* allEnded */.C)(images.map(pushAll));
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo) || host.signal.aborted)
            throw error;
        const behind = written.size === 0 ? '' : ` These stay behind without a tag: ${[...written].join(', ')}.`;
        throw new errors/* UserError */.yo(`${(0,errors/* messageOf */.bD)(error)}\nNo tag has moved.${behind}`, { cure: error.cure, cause: error });
    }
}

// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
// EXTERNAL MODULE: ./.build/src/oci/document.js
var oci_document = __webpack_require__(41280);
;// CONCATENATED MODULE: ./.build/src/publish/age.js



/** Indexes inside one another, the last manifest too. Nobody nests more than two. */
const deepest = 4;
/**
 * Annotations of the index first, then of its first platform, then that platform's labels.
 *
 * @throws BrokenImage when a part is missing or has a shape that no image has
 */
async function ageOf(reader, root) {
    const said = [];
    let built;
    let depth = 0;
    for (let at = root; at !== undefined;) {
        depth += 1;
        if (depth > deepest)
            throw new oci_document/* BrokenImage */.bb(`its indexes lie more than ${deepest} deep`);
        const { annotations, manifests, config } = (0,oci_document/* readDocument */.u0)(await reader.manifest(at.digest));
        said.push(annotations);
        if ((0,manifest/* isIndexType */.$U)(at.mediaType)) {
            at = manifests.find((child) => (0,manifest/* isManifestType */.Q3)(child.mediaType) && !(0,manifest/* isAttestation */.H3)(child));
            continue;
        }
        at = undefined;
        if (!config || !/\.(?:image\.config|container\.image)\.v1\+json$/.test(config.mediaType))
            continue;
        const image = (0,oci_document/* readRecord */.aE)(await reader.config(config.digest), 'the config');
        if ((0,is_record/* isRecord */.u)(image.config) && (0,is_record/* isRecord */.u)(image.config.Labels))
            said.push(image.config.Labels);
        built = image.created;
    }
    const word = (key) => said.map((words) => words[`org.opencontainers.image.${key}`]).find(isWord);
    return { version: word('version'), created: date(word('created')) ?? date(built) };
}
/** It stands in messages: nobody's version is as long as a page. */
function isWord(value) {
    return typeof value === 'string' && value !== '' && value.length <= 256;
}
/** 1970 is what reproducible builds write for "no date". */
function date(text) {
    const instant = typeof text === 'string' ? Date.parse(text) : Number.NaN;
    return instant > 0 ? new Date(instant) : undefined;
}

// EXTERNAL MODULE: ./.build/src/core/retry.js
var retry = __webpack_require__(38537);
// EXTERNAL MODULE: ./.build/src/core/semver.js
var semver = __webpack_require__(631);
;// CONCATENATED MODULE: ./.build/src/publish/guard.js

/**
 * Why `latest` must not move from one image to another: undefined when it may. By version where both have a semver one
 * and these differ, else by creation; where neither can be told it moves, as it always did.
 */
function backwards(from, to) {
    const versions = [from.version, to.version].map((version) => (0,semver/* parseSemver */.k)(version ?? ''));
    const [current, next] = versions;
    if (current && next) {
        const difference = (0,semver/* compareSemver */.m)(next, current);
        if (difference !== 0)
            return difference > 0 ? undefined : `${to.version} is older than ${from.version}`;
    }
    if (!from.created || !to.created || to.created >= from.created)
        return undefined;
    return `what it names was created later: ${second(from.created)}, this one ${second(to.created)}`;
}
function second(date) {
    return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

;// CONCATENATED MODULE: ./.build/src/publish/readers.js




/** Bytes of a config that are read at most; those that people publish have some kilobytes. */
const largestConfig = 8 * 1024 * 1024;
/** Milliseconds. */
const configTime = 60_000;
function layoutReader({ dir }) {
    const read = (digest) => (0,promises_.readFile)((0,oci_layout/* blobPath */.nD)(dir, digest));
    return { manifest: read, config: read };
}
/**
 * A part that its repository does not hold, because somebody deleted it or pushed half an image, makes it a broken one.
 *
 * @param root what was read already
 */
function registryReader(registry, repository, root) {
    return {
        async manifest(digest) {
            const found = digest === root.digest ? root : await registry.getManifest(repository, digest);
            if (!found)
                throw new oci_document/* BrokenImage */.bb(`the manifest ${digest} is missing`);
            return found.bytes;
        },
        async config(digest) {
            if ((await registry.headBlob(repository, digest)) === undefined)
                throw new oci_document/* BrokenImage */.bb(`the config ${digest} is missing`);
            const chunks = [];
            let size = 0;
            const start = performance.now();
            for await (const chunk of registry.getBlob(repository, digest)) {
                size += chunk.length;
                if (size > largestConfig)
                    throw new oci_document/* BrokenImage */.bb(`the config ${digest} has more than ${largestConfig} bytes`);
                if (performance.now() - start > configTime)
                    throw new errors/* UserError */.yo(`the config ${digest} comes too slowly`, { cure: 'Run again later.' });
                chunks.push(chunk);
            }
            return Buffer.concat(chunks);
        },
    };
}

;// CONCATENATED MODULE: ./.build/src/publish/latest.js







/** Milliseconds after which `latest` is read again: two runs that read it at the same time have both written by then. */
const settleTime = 2000;
const rounds = 3;
function latestGuard(registry, host, tag, candidate) {
    const warned = new Set();
    /** What cannot be read because it is broken says nothing of its age. */
    const ageThere = async (repository, current) => {
        const age = current === 'broken' ? undefined : await unlessBroken(repository, ageIn(registry, repository, current));
        return age ?? { version: undefined, created: undefined };
    };
    const unlessBroken = async (repository, reading) => {
        try {
            return await reading;
        }
        catch (error) {
            if (!(error instanceof oci_document/* BrokenImage */.bb))
                throw error;
            const reference = (0,oci_reference/* referenceName */.z$)({ ...repository, tag });
            // It is read more than once, and told once.
            if (!warned.has(reference))
                host.log.warning(`${reference} names a broken image: ${error.message}`);
            warned.add(reference);
            return undefined;
        }
    };
    // By its bytes: what a HEAD says cannot be verified.
    const read = async (repository) => (await unlessBroken(repository, registry.getManifest(repository, tag).then((found) => found ?? 'none'))) ?? 'broken';
    return {
        async judge(repository) {
            if (candidate.prerelease)
                return { why: `${candidate.age.version ?? 'this image'} is a prerelease` };
            const current = await read(repository);
            if (current === 'none')
                return 'move';
            if (current !== 'broken' && current.digest === candidate.digest)
                return 'there';
            const why = backwards(await ageThere(repository, current), candidate.age);
            return why === undefined ? 'move' : { why };
        },
        async settle(repository, restore) {
            for (let round = 1;; round += 1) {
                await (0,retry/* sleepUntil */.Kc)(host, settleTime, host.signal);
                if (host.signal.aborted)
                    throw new errors/* InterruptedError */.p4(host.signal.reason);
                const current = await read(repository);
                const there = current === 'none' || current === 'broken' ? undefined : current.digest;
                if (there === candidate.digest)
                    return undefined;
                const other = current === 'none' ? undefined : await ageThere(repository, current);
                const weAreNewer = other === undefined || backwards(candidate.age, other) !== undefined;
                const whose = current === 'none' ? 'another run deleted it' : `another run moved it to ${there ?? 'a broken image'}`;
                if (!weAreNewer)
                    return `${whose} meanwhile: ${backwards(other, candidate.age) ?? 'which of the two is newer is not known'}`;
                if (round > rounds)
                    return `${whose} again and again`;
                host.log.notice(`${(0,oci_reference/* referenceName */.z$)({ ...repository, tag })}: ${whose}, which is older; it is moved back`);
                await restore();
            }
        },
    };
}
function ageIn(registry, repository, current) {
    return ageOf(registryReader(registry, repository, current), current);
}

;// CONCATENATED MODULE: ./.build/src/publish/patience.js
/** Milliseconds: well within what the runner leaves between its first signal and its last. */
const grace = 4000;
/**
 * Aborted a while after the given signal: a tag that is on its way when the run is interrupted is let arrive, so that it
 * can be said whether it moved.
 */
function patient(signal) {
    const later = new AbortController();
    const begin = () => setTimeout(() => later.abort(signal.reason), grace).unref();
    if (signal.aborted)
        begin();
    // One of its own: Node warns of more than ten listeners, and there may be more tags.
    else
        AbortSignal.any([signal]).addEventListener('abort', begin, { once: true });
    return later.signal;
}

;// CONCATENATED MODULE: ./.build/src/publish/tags.js








/** Some tags have moved and others have not. Which is said in the message, and here. */
class HalfMovedError extends errors/* UserError */.yo {
    moved;
    left;
    constructor(message, options) {
        super(message, options);
        this.name = 'HalfMovedError';
        this.moved = options.moved;
        this.left = options.left;
    }
}
/**
 * Moves the tags, the more special first and `latest` last: each one for all images before the next, so that `latest`
 * is the last of all to move wherever the image goes.
 *
 * @throws HalfMovedError that names what moved and what did not
 */
async function moveTags(plan, layout, registry, host) {
    const { root } = layout;
    const bytes = await (0,oci_layout/* readManifestBytes */.DK)(layout, root);
    const age = await ageOf(layoutReader(layout), root);
    const candidate = { digest: root.digest, age, prerelease: plan.prerelease };
    const states = new Map();
    const latest = latestGuard(registry, host, 'latest', candidate);
    const guardOf = (tag) => (plan.guardLatest && isLatest(tag) ? latest : undefined);
    const move = async (image, tag) => {
        const signal = patient(host.signal);
        try {
            await registry.putManifest(image, tag, { mediaType: root.mediaType, bytes }, { signal });
        }
        catch (error) {
            // The answer may be lost and the tag moved all the same; or it is immutable and names this very image.
            const there = await registry.getManifest(image, tag, { signal }).catch(() => 'unknown');
            if (there === 'unknown')
                throw new Uncertain(error);
            if (there?.digest !== root.digest)
                throw error;
        }
    };
    const step = async (image, tag) => {
        if (host.signal.aborted)
            throw new errors/* InterruptedError */.p4(host.signal.reason);
        const guard = guardOf(tag);
        const decision = guard ? await guard.judge(image) : 'move';
        if (decision === 'there')
            return 'moved';
        if (decision !== 'move')
            return decision;
        await move(image, tag);
        // It has moved, whatever comes of looking again.
        states.set((0,oci_reference/* referenceName */.z$)({ ...image, tag }), 'moved');
        const lost = await guard?.settle(image, () => move(image, tag));
        return lost === undefined ? 'moved' : { why: lost };
    };
    const everywhere = async (tag, work) => {
        const results = await Promise.allSettled(plan.images.map(work));
        const failed = results.flatMap((result, at) => result.status === 'rejected' ? [{ image: plan.images[at], error: result.reason }] : []);
        if (failed.length > 0)
            throw halfMoved(plan, layout, states, tag, failed, host);
    };
    // What stands in the way of the last tag is found before the first one moves.
    for (const tag of plan.tags)
        await everywhere(tag, async (image) => guardOf(tag)?.judge(image));
    for (const tag of plan.tags)
        await everywhere(tag, async (image) => states.set((0,oci_reference/* referenceName */.z$)({ ...image, tag }), await step(image, tag)));
    const published = plan.images.map((image) => publishedOf(plan, image, layout, states));
    for (const { reference, why } of published.flatMap(({ kept }) => kept))
        host.log.notice(`${reference} was left where it was: ${why}`);
    return published;
}
/** A request whose outcome nobody could tell. */
class Uncertain extends Error {
    constructor(cause) {
        super((0,errors/* messageOf */.bD)(cause), { cause });
    }
}
function publishedOf(plan, image, { root }, states) {
    const references = plan.tags.map((tag) => (0,oci_reference/* referenceName */.z$)({ ...image, tag }));
    return {
        image: (0,oci_reference/* repositoryName */.aR)(image),
        digest: root.digest,
        moved: references.filter((reference) => states.get(reference) === 'moved'),
        kept: references.flatMap((reference) => {
            const state = states.get(reference);
            return typeof state === 'object' ? [{ reference, why: state.why }] : [];
        }),
    };
}
function halfMoved(plan, layout, states, tag, failed, host) {
    const all = plan.tags.flatMap((name) => plan.images.map((image) => (0,oci_reference/* referenceName */.z$)({ ...image, tag: name })));
    const moved = all.filter((reference) => states.get(reference) === 'moved');
    const left = all.filter((reference) => !states.has(reference));
    const uncertain = failed.flatMap(({ image, error }) => image && error instanceof Uncertain ? [(0,oci_reference/* referenceName */.z$)({ ...image, tag })] : []);
    const certain = left.filter((reference) => !uncertain.includes(reference));
    const reasons = [...new Set(failed.map(({ error }) => (0,errors/* messageOf */.bD)(error)))];
    const there = plan.images.map((image) => `${(0,oci_reference/* repositoryName */.aR)(image)}@${layout.root.digest}`);
    const message = [
        host.signal.aborted ? 'The run was interrupted while tags moved.' : `A tag did not move: ${reasons.join('; ')}`,
        moved.length === 0 ? 'No tag has moved.' : `Moved: ${moved.join(', ')}.`,
        uncertain.length === 0 ? '' : `May have moved, the registry did not say: ${uncertain.join(', ')}.`,
        certain.length === 0 ? '' : `Not moved: ${certain.join(', ')}.`,
    ];
    return new HalfMovedError(message.filter(Boolean).join('\n'), {
        cure: `The image itself is there as ${there.join(', ')}: run again, and the tags that are left will move.`,
        cause: host.signal.aborted ? new errors/* InterruptedError */.p4(failed[0]?.error) : failed[0]?.error,
        moved,
        left,
    });
}

;// CONCATENATED MODULE: ./.build/src/publish/run.js




function publication(plan, registry, host) {
    const written = new Set();
    return {
        async signIn() {
            await Promise.all(plan.images.map((image) => registry.signIn(image)));
        },
        blobs: (layout) => pushBlobs(plan.images, layout, registry, host),
        manifests: (layout) => pushManifests(plan.images, layout, registry, host, written),
        tags: (layout) => moveTags(plan, layout, registry, host),
        written: () => [...written],
    };
}

;// CONCATENATED MODULE: ./.build/src/publish/show.js
function show(published) {
    const [first] = published;
    return {
        outputs: first
            ? { image: `${first.image}@${first.digest}`, published: published.flatMap(({ moved }) => moved).join('\n') }
            : {},
        section: first ? section(published) : '',
        report: { published },
    };
}
function section(published) {
    const rows = published.flatMap(({ image, digest, moved, kept }) => [
        `| \`${image}@${digest}\` | pushed |`,
        ...moved.map((reference) => `| \`${reference}\` | tagged |`),
        ...kept.map(({ reference, why }) => `| \`${reference}\` | left where it was: ${why.replaceAll('|', '\\|')} |`),
    ]);
    return ['### Published', '', '| reference | |', '|---|---|', ...rows, ''].join('\n');
}

;// CONCATENATED MODULE: ./.build/src/publish/index.js






/***/ })

};
