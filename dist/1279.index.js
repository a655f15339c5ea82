export const id = 1279;
export const ids = [1279,5884,207];
export const modules = {

/***/ 38929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ csvField)
/* harmony export */ });
/** One field of the CSV that buildx reads `--output`, `--secret` and `--cache-to` with. */
function csvField(text) {
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}


/***/ }),

/***/ 87694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UG: () => (/* binding */ buildkitImage),
/* harmony export */   um: () => (/* binding */ wantsOwn),
/* harmony export */   y$: () => (/* binding */ ownBuilder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _docker_images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94384);
/* harmony import */ var _csv_field_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38929);



const configFile = 'buildkitd.toml';
/** Whether the inputs say how the builder is to be made, so that the current one is not looked at. */
function wantsOwn(inputs) {
    const { driver, driverOpts, buildkitdFlags, buildkitdConfigInline, endpoint, append } = inputs;
    if (driver === 'docker')
        return false;
    return (driver !== undefined ||
        driverOpts.length > 0 ||
        buildkitdFlags !== '' ||
        buildkitdConfigInline !== '' ||
        endpoint !== '' ||
        append.length > 0);
}
/** The image that a builder of ours would run. */
function buildkitImage({ driverOpts }) {
    const option = driverOpts.map((one) => one.replace(/^"|"$/g, '')).find((one) => one.startsWith('image='));
    return option?.slice('image='.length) ?? _docker_images_js__WEBPACK_IMPORTED_MODULE_1__/* .images */ .z.buildkit;
}
function ownBuilder(inputs, setting = {}) {
    const driver = inputs.driver === undefined || inputs.driver === 'docker' ? 'docker-container' : inputs.driver;
    const first = {
        name: undefined,
        endpoint: inputs.endpoint || undefined,
        driverOpts: withProxy(driver, withImage(driver, inputs.driverOpts, setting), setting),
        buildkitdFlags: flagsOf(inputs, driver),
        platforms: '',
    };
    const nodes = [
        first,
        ...inputs.append.map((node) => ({
            ...node,
            driverOpts: withProxy(driver, withImage(driver, node.driverOpts, setting), setting),
        })),
    ];
    const config = inputs.buildkitdConfigInline;
    const settings = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify([driver, nodes, config]));
    const name = `image-pipeline-${settings.digest('hex').slice(0, 8)}`;
    return {
        name,
        driver,
        create: nodes.map((node, position) => createArgs(name, driver, config, node, position)),
        config,
        nodes: nodes.length,
        ...(driver === 'docker-container' && setting.buildkit ? { image: setting.buildkit } : {}),
    };
}
function createArgs(name, driver, config, node, position) {
    return [
        'buildx',
        'create',
        '--name',
        name,
        '--driver',
        driver,
        ...(position > 0 ? ['--append'] : []),
        ...(node.name ? ['--node', node.name] : []),
        ...node.driverOpts.flatMap((option) => ['--driver-opt', option]),
        ...(node.buildkitdFlags === '' ? [] : ['--buildkitd-flags', node.buildkitdFlags]),
        ...(node.platforms === '' ? [] : ['--platform', node.platforms]),
        ...(config === '' ? [] : ['--buildkitd-config', configFile]),
        ...(node.endpoint ? [node.endpoint] : []),
    ];
}
/** The image is pinned unless the user takes another; one that a mirror has is run under the name it gets here. */
function withImage(driver, options, { buildkit }) {
    if (driver !== 'docker-container' && driver !== 'kubernetes')
        return options;
    const others = options.filter((option) => !option.replace(/^"/, '').startsWith('image='));
    const image = buildkitImage({ driverOpts: options });
    // A cluster pulls by itself.
    const here = driver === 'docker-container' && buildkit?.reference === image;
    if (!here && others.length < options.length)
        return options;
    return [`image=${here ? buildkit.name : image}`, ...others];
}
function withProxy(driver, options, { proxy = [] }) {
    return driver === 'docker-container' ? [...options, ...proxy.map(_csv_field_js__WEBPACK_IMPORTED_MODULE_2__/* .csvField */ .X)] : options;
}
/** The daemon allows nothing dangerous by itself; what the build asks for is allowed where nothing else is said. */
function flagsOf({ buildkitdFlags, allow }, driver) {
    if (buildkitdFlags !== '' || driver === 'remote')
        return buildkitdFlags;
    return allow
        .filter((name) => name === 'network.host' || name === 'security.insecure')
        .map((name) => `--allow-insecure-entitlement ${name}`)
        .join(' ');
}


/***/ }),

/***/ 95183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runMirror: () => (/* binding */ runMirror)
});

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/src/build/own-builder.js
var own_builder = __webpack_require__(87694);
// EXTERNAL MODULE: ./.build/src/core/input.js
var input = __webpack_require__(84895);
// EXTERNAL MODULE: ./.build/src/core/slots.js
var slots = __webpack_require__(86818);
// EXTERNAL MODULE: ./.build/src/docker/images.js
var docker_images = __webpack_require__(94384);
// EXTERNAL MODULE: ./.build/src/tools/pins.js
var pins = __webpack_require__(10603);
// EXTERNAL MODULE: ./.build/src/tools/tool.js
var tool = __webpack_require__(37573);
// EXTERNAL MODULE: ./.build/src/pipeline/open-registry.js
var open_registry = __webpack_require__(66842);
// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
// EXTERNAL MODULE: ./.build/src/core/replace-file.js
var replace_file = __webpack_require__(56382);
// EXTERNAL MODULE: ./.build/src/core/version.js
var version = __webpack_require__(92119);
// EXTERNAL MODULE: ./.build/src/mirror/places.js
var places = __webpack_require__(64639);
;// CONCATENATED MODULE: ./.build/src/pipeline/mirror/content.js






/** What an earlier run wrote; [] where there is none that can be read. */
async function readEntries(dir) {
    try {
        const content = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(dir, places/* manifestFile */.YE), 'utf8'));
        return (0,is_record/* isRecord */.u)(content) && Array.isArray(content.entries) ? content.entries.filter(isEntry) : [];
    }
    catch {
        return [];
    }
}
/** Those of this run in place of earlier ones of the same thing; of the others, what is still there. */
async function writeContent(dir, fresh, now) {
    const replaced = new Set(fresh.map(({ path }) => path));
    const earlier = (await readEntries(dir)).filter(({ path }) => !replaced.has(path));
    const there = await Promise.all(earlier.map(({ path }) => (0,promises_.stat)((0,external_node_path_.join)(dir, path)).catch(() => undefined)));
    const entries = [...earlier.filter((_, at) => there[at] !== undefined), ...fresh].sort((one, other) => one.kind.localeCompare(other.kind) || one.path.localeCompare(other.path));
    const content = {
        schemaVersion: 1,
        madeBy: `image-pipeline ${version/* version */.r}`,
        updatedAt: now.toISOString(),
        entries,
    };
    await (0,replace_file/* replaceText */.e)((0,external_node_path_.join)(dir, places/* manifestFile */.YE), `${JSON.stringify(content, null, 2)}\n`);
    return content;
}
function isEntry(value) {
    return ((0,is_record/* isRecord */.u)(value) &&
        typeof value.kind === 'string' &&
        typeof value.name === 'string' &&
        typeof value.path === 'string' &&
        typeof value.size === 'number');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./.build/src/mirror/mirrored-layout.js
var mirrored_layout = __webpack_require__(50708);
// EXTERNAL MODULE: ./.build/src/oci/document.js
var oci_document = __webpack_require__(41280);
// EXTERNAL MODULE: ./.build/src/oci/layout.js
var oci_layout = __webpack_require__(871);
// EXTERNAL MODULE: ./.build/src/oci/reference.js
var oci_reference = __webpack_require__(92968);
// EXTERNAL MODULE: ./.build/src/registry/download-blob.js
var download_blob = __webpack_require__(67403);
// EXTERNAL MODULE: ./.build/src/trivy/artifact.js
var trivy_artifact = __webpack_require__(94576);
// EXTERNAL MODULE: ./.build/src/trivy/database.js + 2 modules
var database = __webpack_require__(7003);
// EXTERNAL MODULE: ./.build/src/trivy/download.js
var download = __webpack_require__(7786);
// EXTERNAL MODULE: ./.build/src/trivy/kept.js
var kept = __webpack_require__(47794);
;// CONCATENATED MODULE: ./.build/src/pipeline/mirror/filling.js
/** Where and when it was fetched, of what is there from an earlier run. */
function filling_history({ earlier }, path) {
    const { from, fetchedAt } = earlier.find((entry) => entry.path === path) ?? {};
    return { ...(from === undefined ? {} : { from }), ...(fetchedAt === undefined ? {} : { fetchedAt }) };
}

// EXTERNAL MODULE: ./.build/src/oci/manifest.js
var manifest = __webpack_require__(66908);
;// CONCATENATED MODULE: ./.build/src/pipeline/mirror/write-layout.js





/** Makes the folder ready for blobs. */
async function beginLayout(dir) {
    await (0,promises_.mkdir)((0,external_node_path_.join)(dir, 'blobs', 'sha256'), { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(dir, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
}
/** Names the root when all of it is there: until then readers see the old one. Then what nobody needs goes. */
async function endLayout(dir, root, needed) {
    const index = { schemaVersion: 2, mediaType: manifest/* mediaTypes */.Ib.index, manifests: [root] };
    await (0,replace_file/* replaceText */.e)((0,external_node_path_.join)(dir, 'index.json'), JSON.stringify(index));
    const keep = new Set(needed.map((digest) => (0,oci_layout/* blobPath */.nD)(dir, digest)));
    const folder = (0,external_node_path_.join)(dir, 'blobs', 'sha256');
    for (const name of await (0,promises_.readdir)(folder)) {
        const path = (0,external_node_path_.join)(folder, name);
        if (!keep.has(path))
            await (0,promises_.rm)(path, { force: true });
    }
}
/** Bytes of all blobs and manifests. */
async function layoutSize(dir) {
    const folder = (0,external_node_path_.join)(dir, 'blobs', 'sha256');
    const sizes = await Promise.all((await (0,promises_.readdir)(folder)).map(async (name) => (await (0,promises_.stat)((0,external_node_path_.join)(folder, name))).size));
    return sizes.reduce((sum, size) => sum + size, 0);
}

;// CONCATENATED MODULE: ./.build/src/pipeline/mirror/fill-database.js















/**
 * The newest database that a source gives, as a layout. The one before it stays until the new one is whole and has the
 * form that Trivy reads.
 *
 * @throws UserError where no source gives one
 */
async function fillDatabase(ware, filling) {
    const { host, inputs } = filling;
    const artifact = ware === 'database' ? trivy_artifact/* vulnerabilities */.p : trivy_artifact/* jars */.r;
    const failures = [];
    for (const source of await sourcesOf(artifact, filling)) {
        try {
            return await fetchFrom(source, ware, artifact, filling);
        }
        catch (error) {
            if (error instanceof errors/* InterruptedError */.p4 || host.signal.aborted || !(error instanceof errors/* UserError */.yo))
                throw error;
            failures.push(`${source.from}: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
    throw new errors/* UserError */.yo(`${artifact.name} cannot be had from anywhere:\n${failures.join('\n')}`, {
        cure: inputs.toolsMirror === ''
            ? 'Name another place by --scan-db-repository.'
            : 'Name another place by --scan-db-repository, or fill the mirror that --tools-mirror names with it first.',
    });
}
/** Another mirror where it has one, then the registries. */
async function sourcesOf(artifact, { inputs, host, registry }) {
    const { toolsMirror: mirror, scanDbRepository: named } = inputs;
    const names = artifact === trivy_artifact/* vulnerabilities */.p ? named : (0,database/* jarMirrors */.S)(named);
    const sources = (names.length > 0 ? names : artifact.mirrors).map((name) => ({
        reader: registry,
        reference: (0,oci_reference/* parseReference */.F2)(name),
        from: name,
    }));
    const mirrored = mirror === '' ? undefined : await (0,mirrored_layout/* openMirrored */.j)(mirror, artifact.place, host);
    if (!mirrored)
        return sources;
    const reference = { registry: 'mirror', repository: artifact.place, digest: mirrored.root.digest };
    return [{ reader: mirrored.reader, reference, from: mirror }, ...sources];
}
async function fetchFrom(source, ware, artifact, filling) {
    const { reader, reference, from } = source;
    const dir = (0,external_node_path_.join)(filling.dir, artifact.place);
    const name = reference.digest ?? reference.tag ?? 'latest';
    const found = await reader.getManifest(reference, name);
    const layer = await (0,download/* layerOf */.ZZ)(artifact, reference, { ...reader, getManifest: async () => found });
    if (!found)
        throw new Error('a database without a manifest');
    const { mediaType, digest, size, bytes } = found;
    const { config } = (0,oci_document/* readDocument */.u0)(bytes);
    const blobs = [layer, ...(config ? [config] : [])];
    await beginLayout(dir);
    let fetched = 0;
    for (const blob of blobs) {
        if (await (0,download_blob/* isWhole */.wP)(dir, blob.digest))
            continue;
        await (0,download_blob/* downloadBlob */.WN)(reader, reference, dir, blob.digest);
        fetched += 1;
    }
    const updatedAt = await dateOf(artifact, layer, dir, filling);
    await (0,promises_.writeFile)((0,oci_layout/* blobPath */.nD)(dir, digest), bytes);
    await endLayout(dir, { mediaType, digest, size }, [digest, ...blobs.map((blob) => blob.digest)]);
    const entry = {
        kind: 'database',
        name: ware,
        path: artifact.place,
        size: await layoutSize(dir),
        digest,
        updatedAt: updatedAt.toISOString(),
    };
    if (fetched === 0)
        return { state: 'present', entry: { ...entry, ...filling_history(filling, artifact.place) } };
    return { state: 'fetched', entry: { ...entry, from, fetchedAt: filling.host.now().toISOString() } };
}
/** Unpacked to see that the pipeline will be able to. */
async function dateOf(artifact, layer, dir, filling) {
    const work = (0,external_node_path_.join)(filling.dir, `.fetching-${(0,external_node_crypto_.randomUUID)()}`);
    await (0,promises_.mkdir)(work, { recursive: true });
    try {
        await (0,download/* unpack */.l1)(artifact, (0,oci_layout/* blobPath */.nD)(dir, layer.digest), work);
        const database = await (0,kept/* readDatabase */.SY)(work, artifact);
        if (database)
            return database.updatedAt;
        throw new errors/* UserError */.yo(`it has not the form that this Trivy reads (Version ${artifact.version})`, {
            cure: 'Name another one by --scan-db-repository.',
        });
    }
    finally {
        await (0,promises_.rm)(work, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: ./.build/src/oci/digest.js
var digest = __webpack_require__(76889);
// EXTERNAL MODULE: ./.build/src/registry/download-image.js
var download_image = __webpack_require__(40207);
;// CONCATENATED MODULE: ./.build/src/pipeline/mirror/fill-image.js













/**
 * An image that is pinned by digest, for the platforms that run linux, as a layout.
 *
 * @throws UserError where it has no digest, cannot be had, or lacks a platform
 */
async function fillImage(name, text, filling) {
    const asked = filling.inputs.platform.filter((platform) => platform.startsWith('linux/'));
    if (asked.length === 0)
        return { state: 'skipped', why: 'no platform runs linux' };
    const reference = (0,oci_reference/* parseReference */.F2)(text);
    const { digest } = reference;
    if (digest === undefined || !digest.startsWith('sha256:'))
        throw new errors/* UserError */.yo(`${text} has no digest, so nobody could tell whether it is the one that was meant`, {
            cure: 'Name it with its digest: driver-opts: image=NAME@sha256:….',
        });
    const path = (0,places/* imagePlace */.r9)(digest);
    const dir = (0,external_node_path_.join)(filling.dir, path);
    // Those of earlier runs stay: a mirror may be filled one platform at a time.
    const earlier = filling.earlier.find((entry) => entry.path === path)?.platforms ?? [];
    const platforms = [...new Set([...earlier, ...asked])];
    const watched = localFirst(dir, sourceOf(reference, digest, filling));
    await beginLayout(dir);
    const layout = await (0,download_image.downloadImage)(watched.reader, reference, dir, {
        platforms: new Set(platforms),
        layers: true,
        resume: true,
    });
    const found = await (0,oci_layout/* platformsOf */.Wt)(layout);
    const missing = platforms.filter((platform) => !found.has(platform));
    if (missing.length > 0)
        throw new errors/* UserError */.yo(`${text} is not made for ${missing.join(', ')}, only for ${[...found.keys()].join(', ')}`, {
            cure: 'Leave these platforms out.',
        });
    const needed = [layout.root.digest];
    for (const [platform, manifest] of found) {
        if (!platforms.includes(platform))
            continue;
        const { config, layers } = await (0,oci_layout/* readManifest */.WI)(layout, manifest);
        needed.push(manifest.digest, ...[config, ...layers].map((blob) => blob.digest));
    }
    await endLayout(dir, layout.root, needed);
    const size = await layoutSize(dir);
    const entry = { kind: 'image', name, path, size, digest, reference: text, platforms };
    const from = await watched.from();
    if (from === undefined)
        return { state: 'present', entry: { ...entry, ...filling_history(filling, path) } };
    return { state: 'fetched', entry: { ...entry, from, fetchedAt: filling.host.now().toISOString() } };
}
/** Another mirror where it has the image, else its registry; asked when something is wanted of it. */
function sourceOf(reference, digest, { inputs, host, registry }) {
    let asked;
    const find = async () => {
        const mirrored = inputs.toolsMirror && (await (0,mirrored_layout/* openMirrored */.j)(inputs.toolsMirror, (0,places/* imagePlace */.r9)(digest), host));
        if (mirrored)
            return { reader: mirrored.reader, from: inputs.toolsMirror };
        return { reader: registry, from: reference.registry };
    };
    return () => {
        asked ??= find();
        return asked;
    };
}
/** Manifests that lie there are not asked for: their digest says that they are right. */
function localFirst(dir, source) {
    let from;
    const outside = async () => {
        const found = await source();
        from = found.from;
        return found.reader;
    };
    const reader = {
        async getManifest(repository, name) {
            if ((0,digest/* isDigest */.Bc)(name) && (await (0,download_blob/* isWhole */.wP)(dir, name)))
                return localManifest(dir, name);
            return (await outside()).getManifest(repository, name);
        },
        async *getBlob(repository, digest) {
            yield* (await outside()).getBlob(repository, digest);
        },
    };
    return { reader, from: async () => from };
}
async function localManifest(dir, digest) {
    const bytes = await (0,promises_.readFile)((0,oci_layout/* blobPath */.nD)(dir, digest));
    return { mediaType: (0,oci_document/* mediaTypeOf */.c0)(bytes), digest, size: bytes.length, bytes };
}

// EXTERNAL MODULE: ./.build/src/tools/fetch-release.js
var fetch_release = __webpack_require__(85179);
// EXTERNAL MODULE: ./.build/src/tools/hasher.js
var hasher = __webpack_require__(27044);
// EXTERNAL MODULE: ./.build/src/tools/prove-file.js + 1 modules
var prove_file = __webpack_require__(28285);
// EXTERNAL MODULE: ./.build/src/tools/release.js
var tools_release = __webpack_require__(37729);
;// CONCATENATED MODULE: ./.build/src/pipeline/mirror/fill-tool.js









/**
 * One tool for one platform, as upstream or another mirror has it, verified before it has its name.
 *
 * @throws UserError for what cannot be had and for whatever is not the promised bytes
 */
async function fillTool(name, platform, filling) {
    const { dir, inputs, host, pins } = filling;
    const choice = inputs.tools.find((line) => line.name === name);
    if (choice !== undefined && 'path' in choice)
        return { state: 'skipped', why: 'an executable of your own: bring it along yourself, and name it by tools' };
    const release = (0,tools_release/* releaseOf */.l7)(name, choice, pins[name], platform);
    const folder = (0,external_node_path_.join)(name, release.version, platform.replace('/', '-'));
    const work = (0,external_node_path_.join)(dir, `.fetching-${(0,external_node_crypto_.randomUUID)()}`);
    await (0,promises_.mkdir)(work, { recursive: true });
    try {
        const here = await present(release, folder, work, filling);
        if (here)
            return { state: 'present', entry: { ...here, ...filling_history(filling, here.path) } };
        const { file, bare, sha256, from } = await (0,fetch_release/* fetchProven */.r)(release, inputs.toolsMirror, work, host);
        const path = (0,external_node_path_.join)(folder, bare && !(0,tools_release/* isBare */.JE)(release) ? release.executable : release.asset);
        await (0,promises_.mkdir)((0,external_node_path_.join)(dir, folder), { recursive: true });
        await (0,promises_.chmod)(file, bare ? 0o755 : 0o644);
        await (0,promises_.rename)(file, (0,external_node_path_.join)(dir, path));
        const entry = await entryOf(release, path, sha256, dir);
        return { state: 'fetched', entry: { ...entry, from, fetchedAt: host.now().toISOString() } };
    }
    finally {
        await (0,promises_.rm)(work, { recursive: true, force: true });
    }
}
/** What lies there and is what it must be, as upstream's asset or as the bare executable. */
async function present(release, folder, work, { dir, host }) {
    const hashes = (0,hasher/* hasher */.Y)(host.signal);
    for (const name of new Set([release.asset, release.executable])) {
        const path = (0,external_node_path_.join)(folder, name);
        const file = (0,external_node_path_.join)(dir, path);
        const bare = (0,tools_release/* isBare */.JE)(release) || name !== release.asset;
        try {
            const sha256 = await hashes.sha256(file);
            await (0,prove_file/* proveFile */.N)(release, { file, bare, sha256 }, work, file, (why) => new errors/* UserError */.yo(why, { cure: '' }));
            return await entryOf(release, path, sha256, dir);
        }
        catch (error) {
            if (error instanceof errors/* InterruptedError */.p4)
                throw error;
            const absent = error.code === 'ENOENT';
            if (!absent && !(error instanceof errors/* UserError */.yo))
                throw error;
            if (!absent)
                host.log.warning(`${file} is not what it must be: it is fetched anew`);
        }
    }
    return undefined;
}
async function entryOf(release, path, sha256, dir) {
    const { name, version, platform, trust } = release;
    const { size } = await (0,promises_.stat)((0,external_node_path_.join)(dir, path));
    return { kind: 'tool', name, version, platforms: [platform], path, size, sha256, trust };
}

// EXTERNAL MODULE: ./.build/src/pipeline/mirror/inputs.js
var inputs = __webpack_require__(32499);
;// CONCATENATED MODULE: ./.build/src/pipeline/mirror/mirror.js















/**
 * Fills a folder that `tools-mirror` then names. What is there and right is not fetched again; what cannot be had does
 * not keep the rest from coming.
 *
 * @throws InputError; UserError where the folder cannot be written
 */
async function mirror(words, door, host, builtIn = { pins: pins.pins, images: docker_images/* images */.z }) {
    const { values, mistakes } = await (0,input/* parseTable */.M$)(inputs/* mirrorTable */.A, [door]);
    const [name, ...more] = words;
    const wrong = [...mistakes, ...contradictions(values, builtIn)];
    if (name === undefined || more.length > 0)
        wrong.unshift({
            input: 'mirror',
            ...(words.length > 0 ? { value: words.join(' ') } : {}),
            problem: 'takes one folder',
            cure: 'Write image-pipeline mirror DIR.',
        });
    (0,input/* failTogether */.b2)(wrong);
    const dir = (0,external_node_path_.resolve)(host.cwd, name ?? '');
    await (0,promises_.mkdir)(dir, { recursive: true }).catch((error) => {
        throw new errors/* UserError */.yo(`${dir} cannot be made: ${(0,errors/* messageOf */.bD)(error)}`, { cure: 'Name a folder that you may write in.' });
    });
    await sweep(dir);
    const registry = (await (0,open_registry/* openRegistry */.M)(values, host.env)).registry(host);
    const filling = { dir, inputs: values, host, registry, ...builtIn, earlier: await readEntries(dir) };
    const slot = (0,slots/* slots */.Q)(3);
    const parts = await Promise.all(wanted(filling).map(async ({ what, fill }) => ({ what, outcome: await slot(() => tried(fill, what, host)) })));
    if (host.signal.aborted)
        throw new errors/* InterruptedError */.p4(host.signal.reason);
    const entries = parts.flatMap(({ outcome }) => ('entry' in outcome ? [outcome.entry] : []));
    return { dir, parts, content: await writeContent(dir, entries, host.now()) };
}
function wanted(filling) {
    const { include, platform, driverOpts } = filling.inputs;
    const isTool = (ware) => tool/* toolNames */.$.includes(ware);
    return include.flatMap((ware) => {
        if (isTool(ware))
            return platform.map((one) => ({ what: `${ware} ${one}`, fill: () => fillTool(ware, one, filling) }));
        if (ware === 'database' || ware === 'java-database')
            return [{ what: ware, fill: () => fillDatabase(ware, filling) }];
        const image = ware === 'buildkit' && driverOpts.length > 0 ? (0,own_builder/* buildkitImage */.UG)({ driverOpts }) : filling.images[ware];
        return [{ what: ware, fill: () => fillImage(ware, image, filling) }];
    });
}
async function tried(fill, what, host) {
    // Those that wait for their turn do not begin any more.
    if (host.signal.aborted)
        throw new errors/* InterruptedError */.p4(host.signal.reason);
    try {
        const filled = await fill();
        host.log.info(`${what}: ${filled.state}`);
        return filled;
    }
    catch (error) {
        if (host.signal.aborted)
            throw error;
        const told = error instanceof errors/* UserError */.yo ? error : unwritable(error);
        if (!told)
            throw error;
        host.log.info(`${what}: failed`);
        return { state: 'failed', error: told };
    }
}
/** A disk that is full or may not be written to is no bug. */
function unwritable(error) {
    const { code = '' } = error;
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EISDIR'].includes(code))
        return undefined;
    return new errors/* UserError */.yo(`it cannot be stored: ${(0,errors/* messageOf */.bD)(error)}`, {
        cure: 'Make room in the folder, or name one that you may write in.',
        cause: error,
    });
}
/** A hash is that of one file, and each platform has another. */
function contradictions({ tools, platform }, { pins }) {
    if (platform.length < 2)
        return [];
    return tools.flatMap((choice) => {
        const isPinned = !('path' in choice) && pins[choice.name].versions[choice.version] !== undefined;
        if ('path' in choice || choice.sha256 === undefined || isPinned)
            return [];
        return [
            {
                input: 'tools',
                value: `${choice.name}=${choice.version}@sha256:${choice.sha256}`,
                problem: `is the hash of one platform's file, and the mirror is for ${platform.join(', ')}`,
                cure: 'Fill the same folder once for each platform: --platform linux/amd64.',
            },
        ];
    });
}
/** What a run that was killed has left. */
async function sweep(dir) {
    const yesterday = Date.now() - 86_400_000;
    for (const name of await (0,promises_.readdir)(dir)) {
        if (!name.startsWith('.fetching-'))
            continue;
        const path = (0,external_node_path_.join)(dir, name);
        const { mtimeMs } = await (0,promises_.stat)(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
        if (mtimeMs < yesterday)
            await (0,promises_.rm)(path, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: ./.build/src/core/bytes-text.js
var bytes_text = __webpack_require__(21766);
// EXTERNAL MODULE: ./.build/src/core/markdown.js
var markdown = __webpack_require__(19982);
// EXTERNAL MODULE: ./.build/src/core/table.js
var table = __webpack_require__(36847);
;// CONCATENATED MODULE: ./.build/src/pipeline/mirror/show-mirror.js



/** What was done, one row a part, as Markdown. */
function showMirror({ dir, parts, content }) {
    const rows = (0,table/* table */.t)({
        head: ['part', 'what', 'size:', 'hash', 'state'],
        items: parts,
        row: ({ what, outcome }) => [(0,markdown/* escaped */.Mk)(what), ...cells(outcome)],
        room: {},
    });
    const size = content.entries.reduce((sum, entry) => sum + entry.size, 0);
    return [...rows, '', `${(0,markdown/* code */.aY)(dir, 500)} holds ${content.entries.length} things, ${(0,bytes_text/* bytesText */.p)(size)}.`].join('\n');
}
function cells(outcome) {
    if (outcome.state === 'failed')
        return ['', '', '', '**failed**'];
    if (outcome.state === 'skipped')
        return ['', '', '', `skipped: ${(0,markdown/* escaped */.Mk)(outcome.why)}`];
    const { version, updatedAt, reference, size, sha256, digest, from } = outcome.entry;
    const what = version ?? (updatedAt === undefined ? undefined : `of ${updatedAt}`) ?? reference?.split('@')[0] ?? '';
    const hash = (sha256 ?? digest?.replace('sha256:', '') ?? '').slice(0, 12);
    const state = outcome.state === 'present' ? 'was there' : `fetched${from === undefined ? '' : ` from ${(0,markdown/* escaped */.Mk)(from)}`}`;
    return [(0,markdown/* escaped */.Mk)(what), (0,bytes_text/* bytesText */.p)(size), (0,markdown/* code */.aY)(hash), state];
}

// EXTERNAL MODULE: ./.build/src/cli/plain-text.js + 1 modules
var plain_text = __webpack_require__(33876);
;// CONCATENATED MODULE: ./.build/src/cli/mirror.js




/** Fills the folder and prints what it holds. 0 when all is there, 1 for a failure, 2 for a wrong command, 130 interrupted. */
async function runMirror({ words, read }, host, write) {
    try {
        const mirrored = await mirror(words, { read }, host);
        write(`${(0,plain_text/* plainText */.w)(showMirror(mirrored), process.stdout.columns).trim()}\n`);
        let status = 0;
        for (const { what, outcome } of mirrored.parts) {
            if (outcome.state !== 'failed')
                continue;
            host.log.error(`${what}: ${(0,errors/* describe */.q0)(outcome.error)}`);
            status = 1;
        }
        return status;
    }
    catch (error) {
        if (host.signal.aborted)
            return 130;
        host.log.error((0,errors/* describe */.q0)(error));
        return error instanceof errors/* InputError */.dz ? 2 : 1;
    }
}


/***/ }),

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

/***/ 21766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ bytesText)
/* harmony export */ });
/** Bytes for people, in powers of 1000: `1.2 GB`. */
function bytesText(bytes) {
    const units = ['kB', 'MB', 'GB', 'TB'];
    let value = bytes;
    let unit = 'B';
    for (const next of units) {
        if (value < 999.5)
            break;
        value /= 1000;
        unit = next;
    }
    return `${value < 10 && unit !== 'B' ? value.toFixed(1) : Math.round(value)} ${unit}`;
}


/***/ }),

/***/ 19982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ linkAddress),
/* harmony export */   Mk: () => (/* binding */ escaped),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link)
/* harmony export */ });
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85759);

/**
 * A stranger's text as text of a line of Markdown, at most so many characters of it: no markup, no link, nobody is
 * mentioned and no issue is referred to.
 */
function escaped(text, longest = 200) {
    return ((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .p)(text, longest)
        // GitHub looks for these in the finished page, where entities do not hide them: something invisible between does.
        .replace(/[@#]|\bGH-|www(?=\.|$)/gi, `$&${joint}`)
        .replace(markup, entity));
}
/** Names, versions and paths: as code, where GitHub looks for nobody, so that they can be copied as they are. */
function code(text, longest = 100) {
    const line = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .p)(text, longest);
    return line === '' ? '' : `<code>${line.replace(/www(?=\.|$)/gi, `$&${joint}`).replace(anywhere, entity)}</code>`;
}
/** A folded part; `title` is ours, or escaped. */
function folded(title, lines) {
    return [`<details><summary>${title}</summary>`, '', ...lines, '', '</details>', ''];
}
/** Text that leads somewhere; only text where the address is none. */
function link(text, url, longest = 100) {
    const address = linkAddress(url);
    return address === '' ? code(text, longest) : `[${code(text, longest)}](${address})`;
}
/** A word joiner: takes no room, and no line breaks at it. */
const joint = '\u2060';
/** All but what means nothing inside a line. */
const anywhere = /[^\p{L}\p{N} .,;/+()'"=%…-]/gu;
/** At the start of a line a dash or a number may begin a list. */
const markup = new RegExp(`^[^\\p{L}]|${anywhere.source}`, 'gu');
function entity(character) {
    return `&#${character.codePointAt(0)};`;
}
/** The address with everything written out that means something to Markdown or HTML; '' for what is none. */
function linkAddress(url) {
    if (url.length > 500 || !URL.canParse(url))
        return '';
    const { protocol, username, password, href } = new URL(url);
    if (!/^https?:$/.test(protocol) || username !== '' || password !== '')
        return '';
    return href
        .replace(/[^A-Za-z0-9:/?#=&%.,;+~@-]/g, (character) => encodeURIComponent(character).replace(/[!'()*_]/g, percent))
        .replaceAll('&', '&amp;');
}
function percent(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
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
    const refusal = /Proxy response \((40[37])\)/.exec(reason)?.[1];
    if (refusal !== undefined)
        return refusedByProxy(refusal, error);
    return new Transient(reason, { cause: error });
}
function refusedByProxy(status, cause) {
    return status === '407'
        ? new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('the proxy wants a login (407), or another one', {
            cure: 'Write it into HTTPS_PROXY: http://user:password@proxy.example:3128, with special characters percent-encoded.',
            cause,
        })
        : new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('the proxy lets nobody there (403)', {
            cure: 'Have it allow that host, or name the host in NO_PROXY where it is reached without.',
            cause,
        });
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

/***/ 36847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ bullets),
/* harmony export */   t: () => (/* binding */ table)
/* harmony export */ });
/** A Markdown table of what fits; its last row says how many more there are, and where. [] without items. */
function table({ head, items, row, room, count, rest = inReport }) {
    if (items.length === 0)
        return [];
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const more = (left) => `| … ${left} more${rest}${' |'.repeat(head.length)}`;
    return [
        line(head.map((word) => word.replace(/:$/, ''))),
        `|${head.map((word) => (word.endsWith(':') ? '--:' : '---')).join('|')}|`,
        ...fitting(items, room, (item) => line(row(item)), more, count),
    ];
}
/** A Markdown list of what fits; its last line says how many more there are, and where. */
function bullets(items, text, room, rest = inReport) {
    return fitting(items, room, (item) => `- ${text(item)}`, (left) => `- … ${left} more${rest}`);
}
const inReport = ' in the report';
function fitting(items, { rows = Number.POSITIVE_INFINITY, bytes = Number.POSITIVE_INFINITY }, render, more, count = () => 1) {
    const lines = [];
    let used = 0;
    for (const item of items) {
        const line = render(item);
        used += Buffer.byteLength(line) + 1;
        if (used > bytes || lines.length === rows)
            return [...lines, more(items.slice(lines.length).reduce((sum, one) => sum + count(one), 0))];
        lines.push(line);
    }
    return lines;
}


/***/ }),

/***/ 94384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ images)
/* harmony export */ });
/**
 * Images that are run on the user's machine with more rights than a build has: by digest, so that they cannot change
 * under us. Both are multi-platform indexes on Docker Hub, as its tags named them on 2026-10-06.
 */
const images = {
    /** What a docker-container builder of ours runs; `driver-opts: image=…` takes another. */
    buildkit: 'moby/buildkit:v0.33.1@sha256:cec9f139f45e93c5c69c60f8b07cfad9f43f4ef6b6a6cd917527fea5ff2e3dea',
    /** Registers QEMU with the kernel. A floating tag has brought crashes (setup-qemu-action#201). */
    binfmt: 'tonistiigi/binfmt:qemu-v10.2.3@sha256:400a4873b838d1b89194d982c45e5fb3cda4593fbfd7e08a02e76b03b21166f0',
};


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


/***/ }),

/***/ 67403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   WN: () => (/* binding */ downloadBlob),
/* harmony export */   wP: () => (/* binding */ isWhole)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76889);
/* harmony import */ var _oci_layout_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(871);







/** A blob into the layout folder `dir`: it has its name there when all of it has come and is what its digest says. */
async function downloadBlob(client, repository, dir, digest) {
    const path = await placeOf(dir, digest);
    const temporary = `${path}.part`;
    try {
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(client.getBlob(repository, digest), (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(temporary));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, path);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true });
    }
}
/** Where it goes; its folder is there then. */
async function placeOf(dir, digest) {
    const path = (0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .blobPath */ .nD)(dir, digest);
    if (!digest.startsWith('sha256:'))
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(path, '..'), { recursive: true });
    return path;
}
/** Whether a layout has a blob, whole: read anew, because a disk may have been full. */
async function isWhole(dir, digest) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)((0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .algorithmOf */ .Hy)(digest));
    try {
        for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)((0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .blobPath */ .nD)(dir, digest), { highWaterMark: 1 << 20 }))
            hash.update(chunk);
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return false;
        throw error;
    }
    return hash.digest('hex') === (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .hexOf */ .ZD)(digest);
}


/***/ }),

/***/ 40207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   downloadImage: () => (/* binding */ downloadImage)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_all_ended_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(229);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56512);
/* harmony import */ var _oci_document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41280);
/* harmony import */ var _oci_layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(871);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66908);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(78390);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(92968);
/* harmony import */ var _download_blob_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(67403);










/**
 * An image of a registry as a layout in `dir`: every byte is held against its digest while it comes. BuildKit's
 * attestations stay where they are.
 *
 * @throws UserError when the registry does not have it, or not all of it
 */
async function downloadImage(client, reference, dir, { platforms, layers, resume = false }) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'blobs', 'sha256'), { recursive: true });
    const getManifest = async (name) => {
        const found = await client.getManifest(reference, name);
        if (!found)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .referenceName */ .z$)(reference)} is not there${name.includes(':') ? `: it lacks ${name}` : ''}`, {
                cure: 'Check the name, and that the login may read it.',
            });
        const { mediaType, digest, size, bytes } = found;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(await (0,_download_blob_js__WEBPACK_IMPORTED_MODULE_8__/* .placeOf */ .$t)(dir, digest), bytes);
        return { descriptor: { mediaType, digest, size }, bytes };
    };
    const getBlob = async ({ digest }) => {
        if (resume && (await (0,_download_blob_js__WEBPACK_IMPORTED_MODULE_8__/* .isWhole */ .wP)(dir, digest)))
            return;
        await (0,_download_blob_js__WEBPACK_IMPORTED_MODULE_8__/* .downloadBlob */ .WN)(client, reference, dir, digest);
    };
    const { descriptor: root, bytes } = await getManifest(reference.digest ?? reference.tag ?? 'latest');
    const layout = { dir, root };
    const images = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .isIndexType */ .$U)(root.mediaType) ? (0,_oci_document_js__WEBPACK_IMPORTED_MODULE_3__/* .readDocument */ .u0)(bytes).manifests.filter(isImage) : [root];
    const wanted = images.filter(({ platform }) => !platforms || !platform || platforms.has((0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_6__/* .platformName */ .$r)(platform)));
    const seen = new Map();
    const once = (blob) => {
        const known = seen.get(blob.digest) ?? getBlob(blob);
        seen.set(blob.digest, known);
        return known;
    };
    await (0,_core_all_ended_js__WEBPACK_IMPORTED_MODULE_9__/* .allEnded */ .C)(wanted.map(async (image) => {
        if (image !== root)
            await getManifest(image.digest);
        const manifest = await (0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .readManifest */ .WI)(layout, image);
        await (0,_core_all_ended_js__WEBPACK_IMPORTED_MODULE_9__/* .allEnded */ .C)([manifest.config, ...(layers ? manifest.layers : [])].map(once));
    }));
    return layout;
}
function isImage(child) {
    return child.platform !== undefined && !(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .isForNobody */ .j6)(child);
}


/***/ })

};
