export const id = 4797;
export const ids = [4797];
export const modules = {

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

/***/ 74502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LN: () => (/* binding */ referrersTag),
/* harmony export */   N1: () => (/* binding */ referrerOf),
/* harmony export */   vB: () => (/* binding */ emptyObject)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76889);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66908);


/** The blob `{}`, which the image spec names for what has no config; sha256 of its two bytes. */
const emptyObject = {
    mediaType: _manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaTypes */ .Ib.empty,
    digest: 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    size: 2,
    bytes: Buffer.from('{}'),
};
/** A manifest of one blob that says what it is by its artifact type (image spec 1.1). */
function referrerOf(subject, blob, artifactType, annotations) {
    const plain = ({ mediaType, digest, size }) => ({
        mediaType,
        digest,
        size,
    });
    const bytes = Buffer.from(JSON.stringify({
        schemaVersion: 2,
        mediaType: _manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaTypes */ .Ib.manifest,
        artifactType,
        config: plain(emptyObject),
        layers: [plain(blob)],
        subject: plain(subject),
        annotations,
    }));
    return {
        bytes,
        descriptor: {
            mediaType: _manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaTypes */ .Ib.manifest,
            digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes),
            size: bytes.length,
            artifactType,
            annotations,
        },
    };
}
/** The tag that stands for the referrers API where a registry has none: `sha256-<hex>`. */
function referrersTag(subject) {
    return subject.replace(':', '-');
}


/***/ }),

/***/ 44797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lackingIn: () => (/* reexport */ lackingIn),
  look: () => (/* reexport */ look),
  plan: () => (/* reexport */ plan),
  refusals: () => (/* reexport */ refusals),
  resolve: () => (/* reexport */ resolve),
  run: () => (/* reexport */ run),
  show: () => (/* reexport */ show/* show */.W)
});

// EXTERNAL MODULE: ./.build/src/core/bytes-text.js
var bytes_text = __webpack_require__(21766);
// EXTERNAL MODULE: ./.build/src/core/plain.js
var plain = __webpack_require__(85759);
;// CONCATENATED MODULE: ./.build/src/promote/demands.js


/** Why it may not go there, a line of plain text each; none where it may. What is equal to its budget passes. */
function refusals(found, demands) {
    const there = found.map(({ platform }) => platform);
    const lacking = demands.platforms.filter((platform) => !there.includes(platform));
    return [
        ...(lacking.length === 0
            ? []
            : [`platforms: it lacks ${lacking.join(', ')}, and has ${(0,plain/* plain */.p)(there.join(', '), 200) || 'none'}`]),
        ...found.flatMap(({ platform, compressed, layers }) => {
            const name = (0,plain/* plain */.p)(platform, 100);
            const bytes = limitOf(demands.maxCompressed, platform);
            const count = limitOf(demands.maxLayers, platform);
            return [
                ...(compressed > bytes ? [`max-compressed: ${name} has ${sizes(compressed, bytes)}`] : []),
                ...(layers > count ? [`max-layers: ${name} has ${layers} of ${count}`] : []),
            ];
        }),
    ];
}
function limitOf(limits, platform) {
    return limits.get(platform) ?? limits.get('') ?? Number.POSITIVE_INFINITY;
}
/** Sizes that would read the same are told to the byte. */
function sizes(found, limit) {
    const [one, other] = [(0,bytes_text/* bytesText */.p)(found), (0,bytes_text/* bytesText */.p)(limit)];
    return one === other ? `${found} B of ${limit} B` : `${one} of ${other}`;
}

// EXTERNAL MODULE: ./.build/src/core/all-ended.js
var all_ended = __webpack_require__(229);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/oci/manifest.js
var oci_manifest = __webpack_require__(66908);
// EXTERNAL MODULE: ./.build/src/oci/reference.js
var oci_reference = __webpack_require__(92968);
// EXTERNAL MODULE: ./.build/src/oci/document.js
var oci_document = __webpack_require__(41280);
;// CONCATENATED MODULE: ./.build/src/registry/copy/put-beside.js



/**
 * Puts what belongs to an image beside its copy, whose manifests and blobs are there: each subject's referrers in one
 * change of its list, then the tags that are made of digests. What others put there before stays.
 *
 * @throws UserError when such a tag holds what the source does not have
 */
async function putBeside(client, to, { referrers, tags }) {
    const bySubject = new Map();
    for (const { subject, descriptor, parts } of referrers) {
        const bytes = rootOf(parts.manifests).bytes;
        bySubject.set(subject, [...(bySubject.get(subject) ?? []), { descriptor, bytes }]);
    }
    for (const [subject, list] of bySubject)
        await client.attach(to, subject, list);
    for (const named of tags)
        await putNamed(client, to, named);
}
/** cosign 2 keeps all signatures of a manifest as layers of one image: of two such images the one with more of them stays. */
async function putNamed(client, to, { tag, parts }) {
    const { digest, mediaType, bytes } = rootOf(parts.manifests);
    const there = await client.getManifest(to, tag);
    if (there?.digest === digest)
        return;
    const [ours, theirs] = [layersOf(bytes), there ? layersOf(there.bytes) : new Set()];
    if (there && [...ours].every((layer) => theirs.has(layer)))
        return;
    if ([...theirs].some((layer) => !ours.has(layer)))
        throw new errors/* UserError */.yo(`${(0,oci_reference/* repositoryName */.aR)(to)}:${tag} holds signatures that the source does not have`, {
            cure: 'Remove that tag, or promote from where these signatures are too: one of the two would be lost.',
        });
    await client.putManifest(to, tag, { mediaType, bytes });
}
function layersOf(bytes) {
    return new Set((0,oci_document/* readDocument */.u0)(bytes).layers.map(({ digest }) => digest));
}
/** Parts end with what they are parts of. */
function rootOf(manifests) {
    const root = manifests.at(-1);
    if (!root)
        throw new Error('there are parts of nothing');
    return root;
}

;// CONCATENATED MODULE: ./.build/src/registry/copy/copy-image.js




/**
 * Copies an image by its digests: blobs, then manifests, children before the indexes that name them, then what refers to
 * them. Nothing passes through a file. What the destination has is not sent; so a copy that broke off is completed by
 * the next one. No tag of the image moves.
 *
 * @throws UserError when the source lacks a part or sends other bytes than a digest says, or the destination refuses one
 */
async function copyImage(client, copy, watched) {
    const { from, to, image, beside, mountFrom } = copy;
    await copyBlobs(client, { from, to, mountFrom, blobs: blobsOf(image, beside) }, watched);
    await putManifests(client, to, image.manifests);
    for (const { parts } of beside.referrers)
        await putManifests(client, to, parts.manifests.slice(0, -1));
    for (const { parts } of beside.tags)
        await putManifests(client, to, parts.manifests.slice(0, -1));
    await putBeside(client, to, beside);
}
/** Every blob of an image and of what belongs to it, each once, the largest first: the last to finish is then a small one. */
function blobsOf(image, { referrers, tags }) {
    const all = [image, ...[...referrers, ...tags].map(({ parts }) => parts)].flatMap(({ blobs }) => blobs);
    return [...new Map(all.map((blob) => [blob.digest, blob])).values()].sort((one, other) => other.size - one.size);
}
/** A blob where it lies now. Its bytes are held against its digest while they come. */
function repositoryBlob(client, repository, { digest, size }) {
    return { digest, size, open: (offset) => client.getBlob(repository, digest, offset) };
}
async function copyBlobs(client, { from, to, mountFrom, blobs }, { onBytes, onBlob }) {
    // The first failure ends all the others: they would only try in vain, and for long.
    const failed = new AbortController();
    await Promise.all(blobs.map(async (blob) => {
        try {
            const source = repositoryBlob(client, from, blob);
            onBlob(await client.putBlob(to, source, { mountFrom, onBytes, signal: failed.signal }), blob);
        }
        catch (error) {
            failed.abort(error);
        }
    }));
    if (failed.signal.aborted)
        throw failed.signal.reason;
}
async function putManifests(client, to, manifests) {
    const put = ({ digest, mediaType, bytes }) => client.putManifest(to, digest, { mediaType, bytes });
    await (0,all_ended/* allEnded */.C)(manifests.filter(({ mediaType }) => !(0,oci_manifest/* isIndexType */.$U)(mediaType)).map(put));
    // In the order of the walk: an index inside another one comes before it.
    for (const index of manifests.filter(({ mediaType }) => (0,oci_manifest/* isIndexType */.$U)(mediaType)))
        await put(index);
}
/** Repositories of one registry hold a blob once: it is taken over, not sent. */
function mountable(to, holders) {
    const others = holders.filter((holder) => holder.registry === to.registry && (0,oci_reference/* repositoryName */.aR)(holder) !== (0,oci_reference/* repositoryName */.aR)(to));
    return [...new Set(others.map(({ repository }) => repository))];
}

;// CONCATENATED MODULE: ./.build/src/promote/lacking.js



/** For the dry run: a repository that does not answer stops nobody from reading the plan. */
async function lackingIn(to, { image, beside }, client) {
    try {
        const blobs = blobsOf(image, beside);
        const held = await (0,all_ended/* allEnded */.C)(blobs.map(({ digest }) => client.headBlob(to, digest)));
        const absent = blobs.filter((_, at) => held[at] === undefined);
        return { blobs: absent.length, bytes: absent.reduce((sum, { size }) => sum + size, 0) };
    }
    catch (error) {
        return { unknown: (0,errors/* messageOf */.bD)(error) };
    }
}

// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
// EXTERNAL MODULE: ./.build/src/oci/referrer.js
var referrer = __webpack_require__(74502);
;// CONCATENATED MODULE: ./.build/src/registry/copy/read-parts.js



/** Indexes inside one another. Nobody nests more than two. */
const deepest = 4;
/** Manifests that an image is made of. */
const mostManifests = 500;
/**
 * Walks from the root down. The bytes of every manifest are what its digest says.
 *
 * @throws BrokenImage when a part is missing or has a shape that no image has
 */
async function readParts(client, repository, root) {
    const known = new Set([root.digest]);
    const below = async (manifest, depth) => {
        if (!(0,oci_manifest/* isIndexType */.$U)(manifest.mediaType))
            return [manifest];
        if (depth > deepest)
            throw new oci_document/* BrokenImage */.bb(`its indexes lie more than ${deepest} deep`);
        const children = (0,oci_document/* readDocument */.u0)(manifest.bytes).manifests.filter(({ digest }) => {
            const isNew = !known.has(digest);
            known.add(digest);
            return isNew;
        });
        if (known.size > mostManifests)
            throw new oci_document/* BrokenImage */.bb(`its index lists more than ${mostManifests} manifests`);
        const found = await (0,all_ended/* allEnded */.C)(children.map(async ({ digest }) => {
            const child = await client.getManifest(repository, digest);
            if (!child)
                throw new oci_document/* BrokenImage */.bb(`the manifest ${digest} is missing`);
            return below(child, depth + 1);
        }));
        return [...found.flat(), manifest];
    };
    const manifests = await below(root, 1);
    return { manifests, blobs: await read_parts_blobsOf(client, repository, manifests) };
}
async function read_parts_blobsOf(client, repository, manifests) {
    const blobs = new Map();
    for (const { bytes } of manifests.filter(({ mediaType }) => !(0,oci_manifest/* isIndexType */.$U)(mediaType))) {
        const { config, layers } = (0,oci_document/* readDocument */.u0)(bytes);
        for (const blob of config ? [config, ...layers] : layers)
            blobs.set(blob.digest, blob);
    }
    const held = await (0,all_ended/* allEnded */.C)([...blobs.values()].map(async (blob) => {
        // Foreign layers stay where their owner has them, unless somebody pushed them all the same.
        if (!/foreign|nondistributable/.test(blob.mediaType))
            return [blob];
        return (await client.headBlob(repository, blob.digest)) === undefined ? [] : [blob];
    }));
    return held.flat();
}

;// CONCATENATED MODULE: ./.build/src/registry/copy/read-beside.js







/** Behind `sha256-…`: signatures, attestations, SBOMs. */
const suffixes = ['.sig', '.att', '.sbom'];
/** What refers to an image may be referred to itself. */
const read_beside_deepest = 3;
const mostReferrers = 500;
/**
 * Looks for what belongs to some manifests of a repository.
 *
 * @param subjects every manifest of an image
 * @throws UserError when there is more than anybody attaches on purpose
 */
async function readBeside(client, repository, subjects) {
    const referrers = [];
    const broken = [];
    const known = new Set(subjects);
    for (let depth = 1, asked = subjects; depth <= read_beside_deepest && asked.length > 0; depth += 1) {
        const looked = await (0,all_ended/* allEnded */.C)(asked.map((subject) => referringTo(client, repository, subject, known, broken)));
        const found = looked.flat();
        referrers.push(...found);
        if (referrers.length > mostReferrers)
            throw new errors/* UserError */.yo(`more than ${mostReferrers} manifests refer to this image of ${(0,oci_reference/* repositoryName */.aR)(repository)}`, {
                cure: 'Remove those that nobody needs.',
            });
        asked = found.map(({ descriptor }) => descriptor.digest);
    }
    const tags = subjects.flatMap((subject) => suffixes.map((suffix) => `${(0,referrer/* referrersTag */.LN)(subject)}${suffix}`));
    const named = await (0,all_ended/* allEnded */.C)(tags.map(async (tag) => {
        return unlessBroken(tag, broken, async () => {
            const manifest = await client.getManifest(repository, tag);
            return manifest && { tag, parts: await readParts(client, repository, manifest) };
        });
    }));
    return { referrers, tags: named.flat(), broken };
}
/** Whoever may write there can leave garbage there: it keeps nobody from promoting an image that is proven. */
async function unlessBroken(name, broken, read) {
    try {
        const found = await read();
        return found === undefined ? [] : [found];
    }
    catch (error) {
        if (!(error instanceof oci_document/* BrokenImage */.bb))
            throw error;
        broken.push(`${name}: ${error.message}`);
        return [];
    }
}
async function referringTo(client, repository, subject, known, broken) {
    const listed = (await client.referrers(repository, subject)).filter(({ digest }) => {
        const isNew = !known.has(digest);
        known.add(digest);
        return isNew;
    });
    const found = await (0,all_ended/* allEnded */.C)(listed.map((entry) => unlessBroken(entry.digest, broken, async () => {
        const manifest = await client.getManifest(repository, entry.digest);
        // A list under a tag may name what is gone, or what has nothing to do with the subject.
        if (!manifest || subjectOf(manifest) !== subject)
            return undefined;
        const parts = await readParts(client, repository, manifest);
        return { subject, descriptor: descriptorOf(entry, manifest), parts };
    })));
    return found.flat();
}
/** Type, digest and size are those of what came; what the list says besides is kept. */
function descriptorOf({ artifactType, annotations }, { mediaType, digest, size }) {
    return {
        mediaType,
        digest,
        size,
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(annotations === undefined ? {} : { annotations }),
    };
}
function subjectOf({ bytes }) {
    const { subject } = (0,oci_document/* readRecord */.aE)(bytes, 'the referrer');
    return (0,is_record/* isRecord */.u)(subject) ? subject.digest : undefined;
}

// EXTERNAL MODULE: ./.build/src/oci/images.js
var oci_images = __webpack_require__(15127);
// EXTERNAL MODULE: ./.build/src/oci/platform.js
var platform = __webpack_require__(78390);
;// CONCATENATED MODULE: ./.build/src/promote/platforms.js




/** Bytes of a config that are read at most; those that people publish have some kilobytes. */
const largestConfig = 8 * 1024 * 1024;
/** @throws BrokenImage */
async function platformsIn({ manifests }, repository, client) {
    const byDigest = new Map(manifests.map((manifest) => [manifest.digest, manifest]));
    const indexes = manifests.filter(({ mediaType }) => (0,oci_manifest/* isIndexType */.$U)(mediaType));
    if (indexes.length === 0)
        return Promise.all(manifests.map(async (manifest) => sizeOf(await platformOf(manifest, repository, client), manifest)));
    const images = indexes.flatMap(({ bytes }) => (0,oci_images/* imagesIn */.o)((0,oci_document/* readDocument */.u0)(bytes).manifests));
    return images.flatMap(({ manifest, platform }) => {
        const found = byDigest.get(manifest.digest);
        return found && !(0,oci_manifest/* isIndexType */.$U)(found.mediaType) ? [sizeOf(platform, found)] : [];
    });
}
function sizeOf(platform, { bytes }) {
    const { config, layers } = (0,oci_document/* readDocument */.u0)(bytes);
    return {
        platform,
        compressed: layers.reduce((sum, { size }) => sum + size, config?.size ?? 0),
        layers: layers.length,
    };
}
/** Without an index the config alone tells. */
async function platformOf({ bytes }, repository, client) {
    const { config } = (0,oci_document/* readDocument */.u0)(bytes);
    if (!config)
        return 'unknown';
    const chunks = [];
    let size = 0;
    for await (const chunk of client.getBlob(repository, config.digest)) {
        size += chunk.length;
        if (size > largestConfig)
            throw new oci_document/* BrokenImage */.bb(`its config has more than ${largestConfig} bytes`);
        chunks.push(chunk);
    }
    const { os, architecture, variant } = (0,oci_document/* readRecord */.aE)(Buffer.concat(chunks), 'the config');
    if (typeof os !== 'string' || typeof architecture !== 'string')
        return 'unknown';
    return (0,platform/* platformName */.$r)({ os, architecture, ...(typeof variant === 'string' ? { variant } : {}) }) || 'unknown';
}

;// CONCATENATED MODULE: ./.build/src/promote/look.js





/** A tag is asked for once: what it names at this instant is what is proven, copied and tagged. @throws UserError */
async function resolve(reference, client) {
    const { registry, repository, digest, tag = 'latest' } = reference;
    const asked = (0,oci_reference/* referenceName */.z$)(digest ? reference : { ...reference, tag });
    const root = await client.getManifest({ registry, repository }, digest ?? tag);
    if (!root)
        throw new errors/* UserError */.yo(`${asked} is not there`, { cure: 'Check the name, and that the login may read it.' });
    return { asked, reference: { registry, repository, digest: root.digest }, root };
}
/** Reads manifests and lists, no layer. @throws BrokenImage when a part of the image is missing */
async function look({ reference, root }, client) {
    const image = await readParts(client, reference, root);
    const [beside, platforms] = await Promise.all([
        readBeside(client, reference, image.manifests.map(({ digest }) => digest)),
        platformsIn(image, reference, client),
    ]);
    return { image, beside, platforms };
}

;// CONCATENATED MODULE: ./.build/src/promote/plan.js


/** @param images each once, in the order in which they are served */
function plan(source, { image, beside }, images, refusals) {
    const from = (0,oci_reference/* repositoryName */.aR)(source.reference);
    const blobs = blobsOf(image, beside);
    return {
        asked: source.asked,
        source: `${from}@${source.reference.digest}`,
        refusals,
        targets: images.map((target, at) => ({
            image: target,
            copy: (0,oci_reference/* repositoryName */.aR)(target) === from
                ? undefined
                : {
                    blobs: blobs.length,
                    bytes: blobs.reduce((sum, { size }) => sum + size, 0),
                    manifests: image.manifests.length,
                    referrers: beside.referrers.length,
                    tags: beside.tags.map(({ tag }) => tag),
                    // One that is served before holds them as well.
                    mountFrom: mountable(target, [source.reference, ...images.slice(0, at)]),
                },
        })),
    };
}

;// CONCATENATED MODULE: ./.build/src/promote/run.js



/** Milliseconds between two lines of progress. */
const pause = 200;
/**
 * Brings the image with all that belongs to it to one repository, by its digests; undefined where it lies there already.
 * No tag of the image moves.
 *
 * @throws UserError; what was copied until then stays, and the next run goes on from there
 */
async function run({ image: to, copy }, { reference: from }, { image, beside }, client, host) {
    if (!copy)
        return undefined;
    const name = (0,oci_reference/* repositoryName */.aR)(to);
    const counts = { present: 0, mounted: 0, uploaded: 0 };
    let sent = 0;
    let bytes = 0;
    let last = 0;
    await copyImage(client, { from, to, image, beside, mountFrom: copy.mountFrom }, {
        onBytes(more) {
            sent += more;
            if (performance.now() - last < pause)
                return;
            last = performance.now();
            host.log.progress(`promote: ${(0,bytes_text/* bytesText */.p)(sent)} sent to ${name}, of at most ${(0,bytes_text/* bytesText */.p)(copy.bytes)}`);
        },
        onBlob(outcome, { size }) {
            counts[outcome] += 1;
            if (outcome === 'uploaded')
                bytes += size;
        },
    });
    host.log.progress('');
    return { image: name, counts, bytes };
}

// EXTERNAL MODULE: ./.build/src/promote/show.js
var show = __webpack_require__(79003);
;// CONCATENATED MODULE: ./.build/src/promote/index.js








/***/ })

};
