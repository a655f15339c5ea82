export const id = 5170;
export const ids = [5170];
export const modules = {

/***/ 75170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  foresee: () => (/* reexport */ foresee),
  look: () => (/* reexport */ look),
  moveTags: () => (/* reexport */ moveTags),
  plan: () => (/* reexport */ plan),
  publication: () => (/* reexport */ publication),
  show: () => (/* reexport */ show),
  taggedIn: () => (/* reexport */ taggedIn)
});

// EXTERNAL MODULE: ./.build/src/core/all-ended.js
var all_ended = __webpack_require__(229);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/oci/reference.js
var oci_reference = __webpack_require__(92968);
// EXTERNAL MODULE: ./.build/src/core/retry.js
var retry = __webpack_require__(38537);
// EXTERNAL MODULE: ./.build/src/oci/document.js
var oci_document = __webpack_require__(41280);
// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
// EXTERNAL MODULE: ./.build/src/oci/manifest.js
var manifest = __webpack_require__(66908);
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./.build/src/oci/layout.js
var oci_layout = __webpack_require__(871);
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
                    return {
                        why: `${whose} meanwhile: ${backwards(other, candidate.age) ?? 'which of the two is newer is not known'}`,
                        missing: false,
                    };
                if (round > rounds)
                    return { why: `${whose} again and again`, missing: current === 'none' };
                host.log.notice(`${(0,oci_reference/* referenceName */.z$)({ ...repository, tag })}: ${whose}, which is older; it is moved back`);
                await restore();
            }
        },
    };
}
function ageIn(registry, repository, current) {
    return ageOf(registryReader(registry, repository, current), current);
}

;// CONCATENATED MODULE: ./.build/src/publish/meant.js

/** Tags of one image, in the order in which they move. */
function tagsOf({ tags, without }, image) {
    return tags.filter((tag) => !without.includes((0,oci_reference/* referenceName */.z$)({ ...image, tag })));
}
/** Images that get this tag. */
function imagesOf(plan, tag) {
    return plan.images.filter((image) => tagsOf(plan, image).includes(tag));
}

;// CONCATENATED MODULE: ./.build/src/publish/look.js



/**
 * What each tag of the plan names now, by reference: a digest, that there is none, or why nobody could tell. For the dry
 * run: a registry that does not answer is found before the build, and stops nobody from reading the plan.
 */
async function look(plan, registry) {
    const references = plan.images.flatMap((image) => tagsOf(plan, image).map((tag) => ({ ...image, tag })));
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

;// CONCATENATED MODULE: ./.build/src/publish/foresee.js







/** Which tags would move, and from where: nothing is changed. In the order in which they would. */
async function foresee(plan, root, registry, host) {
    const now = await look(plan, registry);
    const candidate = { digest: root.digest, age: root.age, prerelease: plan.prerelease };
    const guard = latestGuard(registry, host, 'latest', candidate);
    const judge = async (image, tag, from) => {
        if (plan.guardLatest && isLatest(tag)) {
            return guard.judge(image).catch((error) => ({ why: `it cannot be read: ${(0,errors/* messageOf */.bD)(error)}` }));
        }
        return from === root.digest ? 'there' : 'move';
    };
    return (0,all_ended/* allEnded */.C)(plan.tags.flatMap((tag) => imagesOf(plan, tag).map(async (image) => {
        const reference = (0,oci_reference/* referenceName */.z$)({ ...image, tag });
        const from = now[reference] ?? 'new';
        return { reference, from, decision: await judge(image, tag, from) };
    })));
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
    const each = images.filter((image, at) => images.findIndex((other) => isSame(image, other)) === at);
    const asked = new Set((each.length > 0 ? tags.references : []).map((text) => (0,oci_reference/* referenceName */.z$)((0,oci_reference/* parseReference */.F2)(text))));
    const all = each.flatMap((image) => order.map((tag) => (0,oci_reference/* referenceName */.z$)({ ...image, tag })));
    return {
        images: each,
        tags: order,
        without: all.filter((reference) => !asked.has(reference)),
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

// EXTERNAL MODULE: ./.build/src/oci/blob.js
var oci_blob = __webpack_require__(6454);
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

;// CONCATENATED MODULE: ./.build/src/publish/manifests.js





/**
 * Uploads every manifest under its digest, children before the indexes that name them, to all images at once. Without
 * `indexes` the manifests of the platforms alone: another job makes the index over all of them.
 *
 * @param written is told each reference, `name@sha256:…`, that the registry has taken
 * @throws UserError that names the digests which stay behind without a tag
 */
async function pushManifests(images, layout, registry, host, written, { indexes = true } = {}) {
    const { manifests } = await (0,oci_layout/* contentsOf */.KD)(layout);
    const push = async (image, { digest, mediaType }) => {
        const bytes = await (0,oci_layout/* readManifestBytes */.DK)(layout, { mediaType, digest, size: 0 });
        await registry.putManifest(image, digest, { mediaType, bytes });
        written.add((0,oci_reference/* referenceName */.z$)({ ...image, digest }));
    };
    const pushAll = async (image) => {
        await (0,all_ended/* allEnded */.C)(manifests.filter(({ mediaType }) => !(0,manifest/* isIndexType */.$U)(mediaType)).map((child) => push(image, child)));
        if (!indexes)
            return;
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

;// CONCATENATED MODULE: ./.build/src/publish/tagged.js



/** What was built. */
async function taggedOf(layout) {
    const { mediaType, digest } = layout.root;
    const [bytes, age] = await Promise.all([
        (0,oci_layout/* readManifestBytes */.DK)(layout, layout.root),
        ageOf(layoutReader(layout), layout.root),
    ]);
    return { mediaType, digest, bytes, age };
}
/** What is in a registry. @throws BrokenImage */
async function taggedIn(registry, repository, root) {
    const { mediaType, digest, bytes } = root;
    return { mediaType, digest, bytes, age: await ageOf(registryReader(registry, repository, root), root) };
}

// EXTERNAL MODULE: ./.build/src/registry/failure.js + 1 modules
var failure = __webpack_require__(59897);
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
async function moveTags(plan, root, registry, host) {
    const { mediaType, bytes, age } = root;
    const candidate = { digest: root.digest, age, prerelease: plan.prerelease };
    const states = new Map();
    const latest = latestGuard(registry, host, 'latest', candidate);
    const guardOf = (tag) => (plan.guardLatest && isLatest(tag) ? latest : undefined);
    const move = async (image, tag) => {
        const signal = patient(host.signal);
        try {
            await registry.putManifest(image, tag, { mediaType, bytes }, { signal });
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
        const reference = (0,oci_reference/* referenceName */.z$)({ ...image, tag });
        states.set(reference, 'moved');
        const lost = await guard?.settle(image, () => move(image, tag));
        if (lost?.missing) {
            states.delete(reference);
            throw new Uncertain(new Error(`${reference}: ${lost.why}`));
        }
        return lost === undefined ? 'moved' : { why: lost.why };
    };
    const everywhere = async (tag, work) => {
        const images = imagesOf(plan, tag);
        const results = await Promise.allSettled(images.map(work));
        const failed = results.flatMap((result, at) => result.status === 'rejected' ? [{ image: images[at], error: result.reason }] : []);
        if (failed.length > 0)
            throw halfMoved(plan, root, states, tag, failed, host);
    };
    // What stands in the way of the last tag is found before the first one moves.
    for (const tag of plan.tags)
        await everywhere(tag, async (image) => guardOf(tag)?.judge(image));
    for (const tag of plan.tags)
        await everywhere(tag, async (image) => states.set((0,oci_reference/* referenceName */.z$)({ ...image, tag }), await step(image, tag)));
    const published = plan.images.map((image) => publishedOf(plan, image, root, states));
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
function publishedOf(plan, image, root, states) {
    const references = tagsOf(plan, image).map((tag) => (0,oci_reference/* referenceName */.z$)({ ...image, tag }));
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
function halfMoved(plan, root, states, tag, failed, host) {
    const all = plan.tags.flatMap((name) => imagesOf(plan, name).map((image) => (0,oci_reference/* referenceName */.z$)({ ...image, tag: name })));
    const moved = all.filter((reference) => states.get(reference) === 'moved');
    const left = all.filter((reference) => !states.has(reference));
    const uncertain = failed.flatMap(({ image, error }) => image && error instanceof Uncertain ? [(0,oci_reference/* referenceName */.z$)({ ...image, tag })] : []);
    const certain = left.filter((reference) => !uncertain.includes(reference));
    const reasons = [...new Set(failed.map(({ error }) => (0,errors/* messageOf */.bD)(error)))];
    const there = plan.images.map((image) => `${(0,oci_reference/* repositoryName */.aR)(image)}@${root.digest}`);
    const message = [
        host.signal.aborted ? 'The run was interrupted while tags moved.' : `A tag did not move: ${reasons.join('; ')}`,
        moved.length === 0 ? 'No tag has moved.' : `Moved: ${moved.join(', ')}.`,
        uncertain.length === 0 ? '' : `May have moved, the registry did not say: ${uncertain.join(', ')}.`,
        certain.length === 0 ? '' : `Not moved: ${certain.join(', ')}.`,
    ];
    // What was refused will be refused again, unless it is put right.
    const cures = [...new Set(failed.flatMap(({ error }) => (error instanceof failure/* RegistryError */.gl ? [error.cure] : [])))];
    return new HalfMovedError(message.filter(Boolean).join('\n'), {
        cure: `${cures.map((cure) => `${cure} `).join('')}The image itself is there as ${there.join(', ')}: run again, and the tags that are left will move.`,
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
        platforms: (layout) => pushManifests(plan.images, layout, registry, host, written, { indexes: false }),
        tags: async (layout) => moveTags(plan, await taggedOf(layout), registry, host),
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
