export const id = 101;
export const ids = [101];
export const modules = {

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
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6889);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6908);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8390);





function blobPath(dir, digest) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'blobs', (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .algorithmOf */ .Hy)(digest), (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .hexOf */ .ZD)(digest));
}
/** The bytes of a manifest, checked against its digest. @throws Error when the folder lies */
async function readManifestBytes(layout, descriptor) {
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(blobPath(layout.dir, descriptor.digest));
    if (descriptor.digest.startsWith('sha256:') && (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(bytes) !== descriptor.digest)
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
    const images = manifests.filter((child) => child.platform && !(0,_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isAttestation */ .H3)(child));
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

/***/ 6908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   H3: () => (/* binding */ isAttestation),
/* harmony export */   Ib: () => (/* binding */ mediaTypes),
/* harmony export */   Q3: () => (/* binding */ isManifestType)
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


/***/ }),

/***/ 3101:
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
var errors = __webpack_require__(6512);
// EXTERNAL MODULE: ./.build/src/oci/reference.js
var oci_reference = __webpack_require__(2968);
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
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./.build/src/oci/layout.js
var oci_layout = __webpack_require__(871);
;// CONCATENATED MODULE: ./.build/src/oci/blob.js



/**
 * A blob of a layout folder. Its digest is checked by whoever reads it: reading it twice would cost more than the build.
 *
 * @throws Error when the folder lacks it or holds another size
 */
async function layoutBlob(dir, { digest, size }) {
    const path = (0,oci_layout/* blobPath */.nD)(dir, digest);
    const found = await (0,promises_.stat)(path);
    if (found.size !== size)
        throw new Error(`the layout ${dir} holds ${found.size} bytes under ${digest}, not ${size}`);
    return { digest, size, open: (offset) => (0,external_node_fs_.createReadStream)(path, { start: offset, highWaterMark: 256 * 1024 }) };
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

;// CONCATENATED MODULE: ./.build/src/publish/progress.js
/** Milliseconds between two lines. */
const pause = 200;
function uploadProgress(log) {
    const counts = { present: 0, mounted: 0, uploaded: 0 };
    let bytes = 0;
    let uploaded = 0;
    let last = 0;
    return {
        sent(more) {
            bytes += more;
            const now = performance.now();
            if (now - last < pause)
                return;
            last = now;
            log.progress(`publish: ${megabytes(bytes)} uploaded`);
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
function megabytes(bytes) {
    return `${(bytes / 1e6).toFixed(1)} MB`;
}

;// CONCATENATED MODULE: ./.build/src/publish/blobs.js




/**
 * Uploads what the repositories lack, to all registries at once. On one registry a blob goes to the first repository,
 * and from there into the others without being sent again.
 */
async function pushBlobs(images, layout, registry, host) {
    const blobs = await ownBlobs(layout);
    const progress = uploadProgress(host.log);
    const registries = [...new Set(images.map((image) => image.registry))];
    // The first failure ends all the others: they would only try in vain, and for long.
    const failed = new AbortController();
    const push = async ([first, ...others], blob) => {
        if (!first)
            return;
        const source = await layoutBlob(layout.dir, blob);
        const put = async (image, mountFrom) => {
            const outcome = await registry.putBlob(image, source, {
                mountFrom,
                onBytes: progress.sent,
                signal: failed.signal,
            });
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

// EXTERNAL MODULE: ./.build/src/oci/manifest.js
var manifest = __webpack_require__(6908);
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
        await settled(manifests.filter(({ mediaType }) => !(0,manifest/* isIndexType */.$U)(mediaType)).map((child) => push(image, child)));
        // In the order of the walk: an index inside another one comes before it.
        for (const index of manifests.filter(({ mediaType }) => (0,manifest/* isIndexType */.$U)(mediaType)))
            await push(image, index);
    };
    try {
        await settled(images.map(pushAll));
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo) || host.signal.aborted)
            throw error;
        const behind = written.size === 0 ? '' : ` These stay behind without a tag: ${[...written].join(', ')}.`;
        throw new errors/* UserError */.yo(`${(0,errors/* messageOf */.bD)(error)}\nNo tag has moved.${behind}`, { cure: error.cure, cause: error });
    }
}
/** All come to their end before the first failure is told: nothing is written behind the error's back. */
async function settled(work) {
    for (const result of await Promise.allSettled(work))
        if (result.status === 'rejected')
            throw result.reason;
}

;// CONCATENATED MODULE: ./.build/src/publish/age.js

/** Annotations of the index first, then of its first platform, then that platform's labels. */
async function ageOf(reader, root) {
    const said = [];
    let built;
    for (let at = root; at !== undefined;) {
        const document = parse(await reader.manifest(at.digest));
        said.push(document.annotations ?? {});
        if ((0,manifest/* isIndexType */.$U)(at.mediaType)) {
            const { manifests = [] } = document;
            at = manifests.find((child) => (0,manifest/* isManifestType */.Q3)(child.mediaType) && !(0,manifest/* isAttestation */.H3)(child));
            continue;
        }
        const { config } = document;
        at = undefined;
        if (!config || !/\.(?:image\.config|container\.image)\.v1\+json$/.test(config.mediaType))
            continue;
        const image = parse(await reader.config(config.digest));
        said.push((image.config?.Labels ?? {}));
        built = image.created;
    }
    const word = (key) => said.map((words) => words[`org.opencontainers.image.${key}`]).find((value) => typeof value === 'string' && value);
    return { version: word('version'), created: date(word('created')) ?? date(built) };
}
function parse(bytes) {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
}
/** 1970 is what reproducible builds write for "no date". */
function date(text) {
    const instant = typeof text === 'string' ? Date.parse(text) : Number.NaN;
    return instant > 0 ? new Date(instant) : undefined;
}

;// CONCATENATED MODULE: ./.build/src/publish/semver.js
/** A whole semantic version, with or without a leading `v`; undefined for `1.2`, `main` and all else. */
function parseSemver(text) {
    const match = /^v?(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z.-]+)?$/.exec(text);
    if (!match)
        return undefined;
    return { numbers: match.slice(1, 4).map(Number), prerelease: match[4]?.split('.') ?? [] };
}
/** Precedence as section 11 of the specification has it: negative when the first comes before the other. */
function compareSemver(one, other) {
    for (const [at, number] of one.numbers.entries()) {
        const difference = number - (other.numbers[at] ?? 0);
        if (difference !== 0)
            return difference;
    }
    // A release comes after its prereleases.
    if (one.prerelease.length === 0 || other.prerelease.length === 0)
        return other.prerelease.length - one.prerelease.length;
    for (const [at, part] of one.prerelease.entries()) {
        const against = other.prerelease[at];
        if (against === undefined)
            return 1;
        const difference = comparePart(part, against);
        if (difference !== 0)
            return difference;
    }
    return one.prerelease.length - other.prerelease.length;
}
function comparePart(one, other) {
    const numeric = [one, other].map((part) => /^\d+$/.test(part));
    if (numeric[0] && numeric[1])
        return Number(one) - Number(other);
    if (numeric[0] !== numeric[1])
        return numeric[0] ? -1 : 1;
    return one === other ? 0 : one < other ? -1 : 1;
}

;// CONCATENATED MODULE: ./.build/src/publish/guard.js

/**
 * Why `latest` must not move from one image to another: undefined when it may. By version where both have a semver one
 * and these differ, else by creation; where neither can be told it moves, as it always did.
 */
function backwards(from, to) {
    const versions = [from.version, to.version].map((version) => parseSemver(version ?? ''));
    const [current, next] = versions;
    if (current && next) {
        const difference = compareSemver(next, current);
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


/** A part of an image that its repository does not hold: somebody deleted it, or pushed half an image. */
class MissingPart extends Error {
}
function layoutReader({ dir }) {
    const read = (digest) => (0,promises_.readFile)((0,oci_layout/* blobPath */.nD)(dir, digest));
    return { manifest: read, config: read };
}
/** @param root what was read already */
function registryReader(registry, repository, root) {
    return {
        async manifest(digest) {
            const found = digest === root.digest ? root : await registry.getManifest(repository, digest);
            if (!found)
                throw new MissingPart(`the manifest ${digest} is missing`);
            return found.bytes;
        },
        async config(digest) {
            if ((await registry.headBlob(repository, digest)) === undefined)
                throw new MissingPart(`the config ${digest} is missing`);
            const chunks = [];
            for await (const chunk of registry.getBlob(repository, digest))
                chunks.push(chunk);
            return Buffer.concat(chunks);
        },
    };
}

;// CONCATENATED MODULE: ./.build/src/publish/latest.js




/** Whether `latest` of a repository may move to the candidate, read right before it moves. */
async function guardLatest(registry, host, repository, tag, candidate) {
    if (candidate.prerelease)
        return { why: `${candidate.age.version ?? 'this image'} is a prerelease` };
    // By its bytes: what a HEAD says cannot be verified.
    const current = await registry.getManifest(repository, tag);
    if (!current)
        return 'move';
    if (current.digest === candidate.digest)
        return 'there';
    const why = backwards(await ageThere(registry, host, repository, tag, current), candidate.age);
    return why === undefined ? 'move' : { why };
}
/** Milliseconds after which `latest` is read again: two runs that read it at the same time have both written by then. */
const settleTime = 2000;
const rounds = 3;
/**
 * Registries have no compare-and-set: another run may have moved `latest` between our reading and our writing, or after
 * it. The newer of the two restores itself; neither fights over images of which none is known to be newer.
 *
 * @returns why `latest` names another image in the end; undefined when it names the candidate
 */
async function settleLatest(registry, host, repository, tag, candidate, restore) {
    for (let round = 1;; round += 1) {
        await host.sleep(settleTime);
        const current = await registry.getManifest(repository, tag);
        if (current?.digest === candidate.digest)
            return undefined;
        const other = current && (await ageThere(registry, host, repository, tag, current));
        const weAreNewer = other === undefined || backwards(candidate.age, other) !== undefined;
        const whose = current ? `another run moved it to ${current.digest}` : 'another run deleted it';
        if (!weAreNewer)
            return `${whose} meanwhile: ${backwards(other, candidate.age) ?? 'which of the two is newer is not known'}`;
        if (round > rounds)
            return `${whose} again and again`;
        host.log.notice(`${(0,oci_reference/* referenceName */.z$)({ ...repository, tag })}: ${whose}, which is older; it is moved back`);
        await restore();
    }
}
/** What cannot be read because parts of it are gone says nothing of its age. */
async function ageThere(registry, host, repository, tag, current) {
    try {
        return await ageOf(registryReader(registry, repository, current), current);
    }
    catch (error) {
        if (!(error instanceof MissingPart) && !(error instanceof SyntaxError))
            throw error;
        host.log.warning(`${(0,oci_reference/* referenceName */.z$)({ ...repository, tag })} names a broken image: ${error.message}`);
        return { version: undefined, created: undefined };
    }
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
    else
        signal.addEventListener('abort', begin, { once: true });
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
    const candidate = {
        digest: root.digest,
        age: await ageOf(layoutReader(layout), root),
        prerelease: plan.prerelease,
    };
    const states = new Map();
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
        const guarded = plan.guardLatest && isLatest(tag);
        const decision = guarded ? await guardLatest(registry, host, image, tag, candidate) : 'move';
        if (decision === 'there')
            return 'moved';
        if (decision !== 'move')
            return decision;
        await move(image, tag);
        // It has moved, whatever comes of looking again.
        states.set((0,oci_reference/* referenceName */.z$)({ ...image, tag }), 'moved');
        if (!guarded)
            return 'moved';
        const lost = await settleLatest(registry, host, image, tag, candidate, () => move(image, tag));
        return lost === undefined ? 'moved' : { why: lost };
    };
    for (const tag of plan.tags) {
        const results = await Promise.allSettled(plan.images.map(async (image) => states.set((0,oci_reference/* referenceName */.z$)({ ...image, tag }), await step(image, tag))));
        const failed = results.flatMap((result, at) => result.status === 'rejected' ? [{ image: plan.images[at], error: result.reason }] : []);
        if (failed.length > 0)
            throw halfMoved(plan, layout, states, tag, failed, host);
    }
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
        ...moved.map((reference) => `| \`${reference}\` | names it |`),
        ...kept.map(({ reference, why }) => `| \`${reference}\` | left where it was: ${why.replaceAll('|', '\\|')} |`),
    ]);
    return ['### Published', '', '| reference | |', '|---|---|', ...rows, ''].join('\n');
}

;// CONCATENATED MODULE: ./.build/src/publish/index.js






/***/ })

};
