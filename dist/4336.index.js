export const id = 4336;
export const ids = [4336];
export const modules = {

/***/ 53133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ shownInstruction)
/* harmony export */ });
/** What people call to get software, and with which word: nothing else of a command is shown. */
const known = /(?<![\w./-])(apt-get|apt|apk|dnf|microdnf|yum|zypper|pip3?|pipx|uv|poetry|pdm|conda|mamba|npm|pnpm|yarn|bun|bundle|gem|composer|cargo|go|mvn|gradle|dotnet)\s+(?:-[\w-]+\s+)*(install|add|update|upgrade|dist-upgrade|sync|ci|run|build|download|fetch|restore|package|publish|remove|purge|clean|autoremove|mod)(?![\w./=-])/g;
const most = 3;
/**
 * What made a layer, from the image's history: `COPY . /app`, `RUN pip install …`. A command, and the build arguments
 * that BuildKit writes before it, may hold a secret: of these only words that cannot be one are shown.
 */
function shownInstruction(createdBy) {
    const [, word = 'RUN', rest = ''] = /^(?:\/bin\/sh -c #\(nop\)\s+)?([A-Z]+)\b(.*)$/s.exec(createdBy) ?? [];
    if ((word === 'COPY' || word === 'ADD' || word === 'WORKDIR') && !rest.includes('://'))
        return `${word}${rest.replace(/ # buildkit$/, '')}`.trimEnd();
    if (word !== 'RUN')
        return `${word} …`;
    const calls = new Set([...createdBy.matchAll(known)].map(([, tool, verb]) => `${tool} ${verb}`));
    return ['RUN', [...calls].slice(0, most).join(', '), '…'].filter(Boolean).join(' ');
}


/***/ }),

/***/ 86020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ convertArguments),
/* harmony export */   q: () => (/* binding */ passArguments)
/* harmony export */ });
/** The arguments of the pass over one platform. Everything that Trivy would fetch by itself is switched off. */
function passArguments(wanted, places) {
    const scanners = [...new Set(wanted)];
    const config = scanners.filter((scanner) => scanner === 'secret' || scanner === 'misconfig');
    return [
        'image',
        '--input',
        places.input,
        // With an empty value: packages only. Left out it would mean vulnerabilities and secrets.
        '--scanners',
        scanners.join(','),
        // Env, build arguments and the history stand in the config, in no layer.
        ...(config.length > 0 ? ['--image-config-scanners', config.join(',')] : []),
        ...(places.secretRules === undefined ? [] : ['--secret-config', places.secretRules]),
        '--format',
        'json',
        '--output',
        places.output,
        '--cache-dir',
        places.cacheDir,
        '--list-all-pkgs',
        '--show-suppressed',
        '--no-progress',
        '--skip-version-check',
        '--disable-telemetry',
        '--skip-db-update',
        '--skip-java-db-update',
        '--skip-check-update',
        '--offline-scan',
        // The stage's own clock ends a pass that hangs; five minutes, Trivy's default, are too short for large images.
        '--timeout',
        '6h',
        ...(places.ignoreFile === undefined ? [] : ['--ignorefile', places.ignoreFile]),
        ...places.vex.flatMap((path) => ['--vex', path]),
    ];
}
/** What `convert` makes of a pass. */
const conversions = (/* unused pure expression or super */ null && (['cyclonedx', 'spdx-json', 'spdx', 'sarif', 'table', 'github', 'cosign-vuln']));
function convertArguments(format, from, output) {
    return ['convert', '--format', format, '--output', output, from];
}


/***/ }),

/***/ 66007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ convert)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56512);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86020);
/* harmony import */ var _invoke_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93166);





/**
 * Writes a pass in another format, from its JSON: nothing is scanned again.
 *
 * @param output the file, whose folder is there
 * @throws UserError when Trivy fails or writes nothing
 */
async function convert({ path, platform }, format, output, tool, host, log = host.log) {
    // Trivy reads `.trivyignore` of the folder it runs in here too.
    const home = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(await host.tempDir(), 'convert-'));
    const part = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, 'converted');
    const what = `the ${format} of ${platform}`;
    try {
        await (0,_invoke_js__WEBPACK_IMPORTED_MODULE_3__/* .invoke */ .l)({ args: (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .convertArguments */ .e)(format, path, part), home, what }, tool, host, log);
        const written = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(part).catch(() => undefined);
        if (!written || written.size === 0)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} failed: Trivy ended well, but wrote nothing`, {
                cure: 'Run again; if it stays so, choose another version by `tools`.',
            });
        await moveTo(part, output);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(home, { recursive: true, force: true });
    }
}
/** The temporary folder may be on another disk. */
async function moveTo(from, to) {
    const beside = `${to}.part`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(from, beside);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(beside, to);
}


/***/ }),

/***/ 31955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pass: () => (/* reexport */ pass),
  prepareDatabase: () => (/* reexport */ database/* prepareDatabase */.x)
});

// UNUSED EXPORTS: convert

// EXTERNAL MODULE: ./.build/src/trivy/convert.js
var convert = __webpack_require__(66007);
// EXTERNAL MODULE: ./.build/src/trivy/database.js + 2 modules
var database = __webpack_require__(7003);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/core/slots.js
var slots = __webpack_require__(86818);
// EXTERNAL MODULE: ./.build/src/oci/platform.js
var oci_platform = __webpack_require__(78390);
// EXTERNAL MODULE: ./.build/src/trivy/arguments.js
var trivy_arguments = __webpack_require__(86020);
// EXTERNAL MODULE: ./.build/src/trivy/invoke.js
var invoke = __webpack_require__(93166);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./.build/src/trivy/view.js
var view = __webpack_require__(56703);
;// CONCATENATED MODULE: ./.build/src/trivy/layer-cache.js





const lent = ['db', 'java-db'];
const hour = 3_600_000;
/** Of the folders' names. Another one where what was learned before is no longer to be believed. */
const scheme = 2;
/** Bytes after which a cache of layers begins anew. */
const largest = 200_000_000;
/** Milliseconds after which what nobody came for goes: caches of other versions, folders of runs that died. */
const unused = 14 * 24 * hour;
const abandoned = 24 * hour;
/**
 * What Trivy knows of layers, by platform: its file lets in one process at a time, the others wait. A run takes the folder
 * by giving it a name of its own; whoever finds none begins with an empty one, so nobody waits, and nobody writes where
 * another reads. Each Trivy has its own: what one version did not find the next one looks for.
 */
async function takeLayers(cacheDir, slug, tool, work, log) {
    const kept = (0,external_node_path_.join)(cacheDir, 'layers', `${scheme}-${tool.version || 'own'}-${tool.sha256.slice(0, 8)}`);
    const home = (0,external_node_path_.join)(kept, slug);
    try {
        await (0,promises_.mkdir)(kept, { recursive: true });
        const folder = (0,external_node_path_.join)(kept, `.in-use-${slug}-${(0,external_node_crypto_.randomUUID)()}`);
        await (0,promises_.rename)(home, folder).catch(async (error) => {
            if (error.code !== 'ENOENT')
                throw error;
            log.debug(`no layers are known for ${slug}, or another run uses them: this one begins anew`);
            await (0,promises_.mkdir)(folder);
        });
        await empty(folder, await sizeOf((0,external_node_path_.join)(folder, 'fanal', 'fanal.db')));
        return { folder, keep: () => giveBack(folder, home) };
    }
    catch (error) {
        log.debug(`what is known of layers cannot be used: ${(0,errors/* messageOf */.bD)(error)}`);
        const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(work, 'layers-'));
        return { folder };
    }
}
async function empty(folder, size) {
    if (size <= largest)
        return;
    await (0,promises_.rm)(folder, { recursive: true, force: true });
    await (0,promises_.mkdir)(folder);
}
async function sizeOf(path) {
    return (0,promises_.stat)(path).then(({ size }) => size, () => 0);
}
/** Of two that began at once the first stays. */
async function giveBack(folder, home) {
    // Which database a run used is its own affair, and what it looked at.
    for (const name of [...lent, 'view'])
        await (0,promises_.rm)((0,external_node_path_.join)(folder, name), { recursive: true, force: true });
    await (0,promises_.rename)(folder, home).catch(() => (0,promises_.rm)(folder, { recursive: true, force: true }));
}
/** Makes a folder appear in the cache under the name by which Trivy looks for it (`db`, `java-db`). */
async function lend(cache, name, target) {
    const path = (0,external_node_path_.join)(cache.folder, name);
    await (0,promises_.rm)(path, { recursive: true, force: true });
    await (0,view/* linkFolder */.b)(target, path);
}
/** Removes what no run will ask for any more. */
async function pruneLayers(cacheDir, host) {
    const folder = (0,external_node_path_.join)(cacheDir, 'layers');
    const age = async (path) => host.now().getTime() - (await (0,promises_.stat)(path)).mtimeMs;
    const remove = (path) => (0,promises_.rm)(path, { recursive: true, force: true }).catch((error) => host.log.debug((0,errors/* messageOf */.bD)(error)));
    for (const version of await (0,promises_.readdir)(folder).catch(() => [])) {
        const path = (0,external_node_path_.join)(folder, version);
        // Two runs may prune at once: what is gone is gone.
        for (const name of await (0,promises_.readdir)(path).catch(() => []))
            if (name.startsWith('.in-use-') && (await age((0,external_node_path_.join)(path, name)).catch(() => 0)) > abandoned)
                await remove((0,external_node_path_.join)(path, name));
        if ((await age(path).catch(() => 0)) > unused)
            await remove(path);
    }
}

;// CONCATENATED MODULE: ./.build/src/trivy/cures.js




/** Runs, and runs again after each cure of what it failed for; each is tried once. */
async function withCures(run, cache, database, log) {
    const cures = curesOf(cache, database);
    for (;;) {
        try {
            return await run();
        }
        catch (error) {
            const at = error instanceof invoke/* TrivyFailure */.b ? cures.findIndex(({ sign }) => sign.test(error.said)) : -1;
            const [cure] = at < 0 ? [] : cures.splice(at, 1);
            if (!cure)
                throw error;
            await cure.apply();
            log.info(`${cure.why}: Trivy runs again`);
        }
    }
}
function curesOf(cache, database) {
    const java = database?.java;
    return [
        {
            // Half of a file that a cache action restored, or that a full disk left.
            sign: /fs cache|bbolt/,
            why: 'what is known of the layers cannot be read, and is thrown away',
            async apply() {
                const fanal = (0,external_node_path_.join)(cache.folder, 'fanal');
                await (0,promises_.rm)(fanal, { recursive: true, force: true });
                await (0,promises_.mkdir)(fanal);
            },
        },
        // Most images have no jars: the index that names them is ten times the database, and fetched when Trivy asks for it.
        ...(java
            ? [
                {
                    sign: /Java DB/,
                    why: 'there are jars in it, and the index that names them is there now',
                    apply: async () => lend(cache, 'java-db', await java()),
                },
            ]
            : []),
    ];
}

// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
// EXTERNAL MODULE: ./.build/src/oci/instruction.js
var instruction = __webpack_require__(53133);
// EXTERNAL MODULE: ./.build/src/trivy/open-history.js
var open_history = __webpack_require__(49027);
;// CONCATENATED MODULE: ./.build/src/trivy/named-report.js



/**
 * The report, named after the image and its digest where it names the local path. What a config may hold in clear (values
 * of variables, commands) and the lines around a secret are left out: nobody needs them, and each is a place to leak.
 */
function namedReport(report, names) {
    const name = `${names.image}@${names.manifest.digest}`;
    const { ImageConfig, ...metadata } = report.Metadata;
    // Made of the digest of the config that Trivy was given, which need not be the image's.
    const { ArtifactID: _, ...rest } = report;
    return {
        ...rest,
        ArtifactName: name,
        Metadata: {
            ...metadata,
            ImageID: names.imageId,
            RepoDigests: [name],
            ...((0,is_record/* isRecord */.u)(ImageConfig) ? { ImageConfig: shownConfig(ImageConfig) } : {}),
        },
        ...(report.Results ? { Results: report.Results.map((result) => namedResult(result, names)) } : {}),
    };
}
function namedResult(result, names) {
    const { Secrets, Misconfigurations, ExperimentalModifiedFindings: suppressed } = result;
    return {
        ...result,
        Target: namedTarget(result.Target, names),
        ...(Secrets ? { Secrets: Secrets.map(withoutText) } : {}),
        ...(Misconfigurations ? { Misconfigurations: Misconfigurations.map(withoutText) } : {}),
        ...(suppressed
            ? {
                ExperimentalModifiedFindings: suppressed.map((each) => ({
                    ...each,
                    ...(each.Source === undefined ? {} : { Source: names.files.get(each.Source) ?? each.Source }),
                    Finding: (0,is_record/* isRecord */.u)(each.Finding) ? withoutText(each.Finding) : each.Finding,
                })),
            }
            : {}),
    };
}
/** `/tmp/x/linux-arm64 (debian 12.5)` → `ghcr.io/o/n (debian 12.5)`; paths in the image stay. */
function namedTarget(target, { image, input }) {
    return target === input || target.startsWith(`${input} (`) ? `${image}${target.slice(input.length)}` : target;
}
/** The finding without what stands in the file around it. */
function withoutText(finding) {
    const { Match, Code, CauseMetadata, Layer, ...rest } = finding;
    const { Code: _, RenderedCause: __, ...cause } = (0,is_record/* isRecord */.u)(CauseMetadata) ? CauseMetadata : {};
    return {
        ...rest,
        ...((0,is_record/* isRecord */.u)(CauseMetadata) ? { CauseMetadata: cause } : {}),
        ...((0,is_record/* isRecord */.u)(Layer) ? { Layer: shownLayer(Layer) } : {}),
    };
}
function shownLayer({ CreatedBy, ...layer }) {
    return typeof CreatedBy === 'string' ? { ...layer, CreatedBy: (0,instruction/* shownInstruction */.i)((0,open_history/* withoutMark */.E_)(CreatedBy)) } : layer;
}
/** What tells images apart, and the names of the variables. */
function shownConfig({ architecture, os, variant, created, rootfs, config }) {
    const settings = (0,is_record/* isRecord */.u)(config) ? config : {};
    const variables = Array.isArray(settings.Env) ? settings.Env : [];
    const Env = variables.map((each) => `${String(each).split('=', 1)[0]}=***`);
    const told = { architecture, os, variant, created, rootfs, config: { Labels: settings.Labels, Env } };
    return JSON.parse(JSON.stringify(told));
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
var external_node_zlib_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_zlib_, 2);
// EXTERNAL MODULE: ./.build/src/core/replace-file.js
var replace_file = __webpack_require__(56382);
// EXTERNAL MODULE: ./.build/src/oci/digest.js
var oci_digest = __webpack_require__(76889);
// EXTERNAL MODULE: ./.build/src/oci/layout.js
var oci_layout = __webpack_require__(871);
;// CONCATENATED MODULE: ./.build/src/trivy/proven-layers.js










/** Milliseconds that the end of a run waits for proofs. What is not kept is only analysed again. */
const patience = 5_000;
/**
 * Keeps what was learned of layers for the next run, once each layer is proven to be what the config calls it. Trivy
 * believes the config: an image whose config gives the name of somebody's base layer to a harmless one would make that
 * base layer look harmless ever after. The proofs run beside the stages that follow, one after the other; known pairs
 * need none.
 */
async function keepProven(learned, layout, host) {
    const late = new AbortController();
    let before = Promise.resolve();
    for (const { cache, subject } of learned) {
        const { keep, folder } = cache;
        if (!keep)
            continue;
        const path = (0,external_node_path_.join)(folder, 'proven.json');
        const known = await readKnown(path);
        const open = pairsOf(subject).filter(({ name }) => !known.has(name));
        if (open.length === 0) {
            await keep();
            continue;
        }
        const proof = async () => {
            for (const { layer, diffId } of open)
                if (!(await isLayer((0,oci_layout/* blobPath */.nD)(layout.dir, layer.digest), layer, diffId, late.signal)))
                    throw new Error(`the layer ${layer.digest} is not ${diffId}`);
            await (0,replace_file.replaceFile)(path, [...known, ...open.map(({ name }) => name)]);
        };
        const proving = before.then(proof).catch((error) => (0,errors/* messageOf */.bD)(error));
        before = proving;
        host.atEnd({
            what: `what is known of the layers of ${subject.platform}`,
            async run() {
                const timer = setTimeout(() => late.abort(), host.signal.aborted ? 0 : patience);
                const problem = await proving;
                clearTimeout(timer);
                if (problem === undefined)
                    return keep();
                host.log.debug(`what is known of the layers of ${subject.platform} is not kept: ${problem}`);
                await (0,promises_.rm)(folder, { recursive: true, force: true });
            },
        });
    }
}
/** A layer that the config has no name for can never be proven. */
function pairsOf({ layers, diffIds }) {
    const pairs = layers.map((layer, at) => ({ layer, diffId: diffIds[at] ?? '' }));
    return pairs.map((pair) => ({ ...pair, name: `${pair.layer.digest} ${pair.diffId}` }));
}
async function readKnown(path) {
    try {
        const names = JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
        return new Set(Array.isArray(names) ? names.filter((name) => typeof name === 'string') : []);
    }
    catch {
        // None, or half of one: all are proven again.
        return new Set();
    }
}
/** Whether the blob, unpacked, has the digest. */
async function isLayer(path, { mediaType }, diffId, signal) {
    const algorithm = (0,oci_digest/* algorithmOf */.Hy)(diffId);
    if (algorithm !== 'sha256' && algorithm !== 'sha512')
        return false;
    const unpack = unpacker(mediaType);
    const hash = (0,external_node_crypto_.createHash)(algorithm);
    const bytes = (0,external_node_fs_.createReadStream)(path, { highWaterMark: 1 << 18 });
    await (unpack ? (0,external_node_stream_promises_.pipeline)(bytes, unpack, hash, { signal }) : (0,external_node_stream_promises_.pipeline)(bytes, hash, { signal }));
    return `${algorithm}:${hash.digest('hex')}` === diffId;
}
/** @throws Error where this Node cannot unpack it: zstd before Node 22.15 */
function unpacker(mediaType) {
    if (mediaType.endsWith('gzip'))
        return external_node_zlib_.createGunzip({ chunkSize: 1 << 18 });
    if (!mediaType.endsWith('zstd'))
        return undefined;
    const { createZstdDecompress } = external_node_zlib_namespaceObject;
    if (!createZstdDecompress)
        throw new Error('this Node does not know zstd');
    return createZstdDecompress();
}

// EXTERNAL MODULE: ./.build/src/trivy/read-report.js
var read_report = __webpack_require__(64717);
// EXTERNAL MODULE: ./.build/src/oci/document.js
var oci_document = __webpack_require__(41280);
// EXTERNAL MODULE: ./.build/src/oci/manifest.js
var oci_manifest = __webpack_require__(66908);
;// CONCATENATED MODULE: ./.build/src/trivy/scan-view.js








/**
 * A layout of one image alone, in which Trivy looks into every layer. Where the image's history would keep it from
 * that, manifest and config are our own, over the image's layers.
 *
 * @param folder where it is to be
 * @param other where it is to be if the layers lie on another disk than that, and perhaps on this one's
 * @throws Error where the config is not that of the digest any more
 */
async function makeScanView(folder, other, layout, subject) {
    const { imageId, layers } = subject;
    const bytes = await (0,promises_.readFile)((0,oci_layout/* blobPath */.nD)(layout.dir, imageId));
    if (!(0,oci_digest/* isOf */.yW)(imageId, bytes))
        throw new Error(`the layout ${layout.dir} holds other bytes under ${imageId}`);
    const config = (0,open_history/* openHistory */.jC)((0,oci_document/* readRecord */.aE)(bytes, 'the config'));
    if (!config)
        return { input: await (0,view/* makeView */.U)(folder, layout, subject), imageId };
    const input = await withLayers([folder, other], layout, layers);
    const own = await write(input, oci_manifest/* mediaTypes */.Ib.config, JSON.stringify(config));
    const names = layers.map(({ mediaType, digest, size }) => ({ mediaType, digest, size }));
    const manifest = { schemaVersion: 2, mediaType: oci_manifest/* mediaTypes */.Ib.manifest, config: own, layers: names };
    const root = await write(input, oci_manifest/* mediaTypes */.Ib.manifest, JSON.stringify(manifest));
    await (0,promises_.writeFile)((0,external_node_path_.join)(input, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
    await (0,promises_.writeFile)((0,external_node_path_.join)(input, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [root] }));
    return { input, imageId: own.digest };
}
async function write(folder, mediaType, text) {
    const digest = (0,oci_digest/* digestOf */.ol)(text);
    const path = (0,oci_layout/* blobPath */.nD)(folder, digest);
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    await (0,promises_.writeFile)(path, text);
    return { mediaType, digest, size: Buffer.byteLength(text) };
}
/**
 * The first of the folders into which the layers can be put by a second name; else copies in the last one. Trivy reads
 * no blob that is a symbolic link.
 */
async function withLayers(folders, layout, layers) {
    const digests = [...new Set(layers.map(({ digest }) => digest))];
    const put = async (folder, into) => {
        for (const digest of digests) {
            const to = (0,oci_layout/* blobPath */.nD)(folder, digest);
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(to), { recursive: true });
            await into((0,oci_layout/* blobPath */.nD)(layout.dir, digest), to);
        }
        return folder;
    };
    for (const folder of folders)
        try {
            return await put(folder, promises_.link);
        }
        catch (error) {
            // Another disk, a disk without second names, or files of another user's.
            const { code = '' } = error;
            if (!['EXDEV', 'EPERM', 'ENOTSUP', 'EACCES', 'EMLINK'].includes(code))
                throw error;
            await (0,promises_.rm)(folder, { recursive: true, force: true });
        }
    return put(folders.at(-1) ?? '', (from, to) => (0,promises_.copyFile)(from, to, promises_.constants.COPYFILE_FICLONE));
}

;// CONCATENATED MODULE: ./.build/src/trivy/secret-rules.js



/** As Trivy 0.74 leaves them out by itself, but for the folder `.git`, of which only the objects are left out: packed. */
const skipped = [
    '**/.git/objects/**',
    '**/node_modules/**',
    ...['go.mod', 'go.sum', 'package-lock.json', 'yarn.lock', 'pnpm-lock.yaml', 'Pipfile.lock', 'Gemfile.lock'].map((name) => `**/${name}`),
    ...['jpg', 'png', 'gif', 'doc', 'pdf', 'bin', 'svg', 'socket', 'deb', 'rpm', 'zip', 'gz', 'gzip', 'tar'].map((ending) => `**/*.${ending}`),
];
/**
 * What Trivy's own rules do not know: a login in the files of git. `actions/checkout` leaves the job's token in
 * `.git/config`, and `COPY . .` takes it along.
 */
const secretRules = `skip-patterns: ${JSON.stringify(skipped)}
rules:
  - id: git-config-credentials
    category: Git
    title: Login in a configuration of git
    severity: HIGH
    path: (^|/)(\\.git/config|\\.gitconfig|\\.git-credentials|gitconfig)$|(^|/)\\.git/modules/.*config$
    keywords: ["extraheader", "://"]
    regex: (?i)(?:extraheader\\s*=\\s*"?authorization:\\s*(?:basic|bearer|token)\\s+|https?://[^\\s:@/]*:)(?P<secret>[^\\s@"]{8,})
    secret-group-name: secret
`;
/**
 * Writes the rules into a cache of layers. Trivy looks into no file of the image that has the path or the name of its
 * rules, `trivy-secret.yaml` where it is given none: ours has a name by chance, which stays with the cache because what
 * Trivy remembers of a layer goes by it.
 */
async function writeSecretRules(folder) {
    const kept = (await (0,promises_.readdir)(folder)).find((name) => /^rules-[0-9a-f-]{36}\.yaml$/.test(name));
    const path = (0,external_node_path_.join)(folder, kept ?? `rules-${(0,external_node_crypto_.randomUUID)()}.yaml`);
    await (0,promises_.writeFile)(path, secretRules);
    return path;
}

// EXTERNAL MODULE: ./.build/src/trivy/subject.js + 1 modules
var subject = __webpack_require__(56283);
;// CONCATENATED MODULE: ./.build/src/trivy/system.js
/**
 * What keeps a report without findings from meaning that there are none.
 *
 * @param unknownRelease whether Trivy said that it does not know the release
 * @returns undefined where all is well, and where there is no sign of a system, as in an image from scratch
 */
function unknownSystem({ Metadata: { OS }, Results = [] }, unknownRelease) {
    if (!OS)
        return undefined;
    const told = { family: OS.Family || 'none', version: OS.Name };
    const ofSystem = Results.filter((result) => result.Class === 'os-pkgs');
    if (ofSystem.length === 0)
        return { ...told, lacks: 'system' };
    if (!ofSystem.some(({ Packages = [] }) => Packages.length > 0))
        return { ...told, lacks: 'packages' };
    // A release that is newer than Trivy may be in the database: then something of it was found sooner or later.
    const found = ofSystem.some(({ Vulnerabilities = [], ExperimentalModifiedFindings = [] }) => Vulnerabilities.length + ExperimentalModifiedFindings.length > 0);
    return unknownRelease && !found ? { ...told, lacks: 'release' } : undefined;
}
/** Trivy goes on after this, with the data of a release that it has none of. */
function tellsUnknownRelease(line) {
    return /\bWARN\b.*not on the EOL list/.test(line);
}

// EXTERNAL MODULE: ./.build/src/tools/hasher.js
var hasher = __webpack_require__(27044);
;// CONCATENATED MODULE: ./.build/src/trivy/verify-layers.js





/**
 * Holds the bytes of every layer against its digest: Trivy believes a layout, and an image that is there already under
 * that digest would be published without the bytes that were scanned.
 *
 * @throws UserError for a layer that is none; InterruptedError
 */
async function verifyLayers(subjects, { dir }, signal) {
    const layers = new Map();
    for (const subject of subjects)
        for (const layer of subject.layers)
            layers.set(layer.digest, layer);
    const { sha256 } = (0,hasher/* hasher */.Y)(signal);
    await Promise.all([...layers.values()].map(async ({ digest }) => {
        const path = (0,oci_layout/* blobPath */.nD)(dir, digest);
        if (!(await (0,promises_.lstat)(path)).isFile())
            throw wrong(dir, digest, 'is no regular file');
        // Trivy reads no others.
        if ((0,oci_digest/* algorithmOf */.Hy)(digest) !== 'sha256')
            throw wrong(dir, digest, 'is named by another hash than sha256');
        if ((await sha256(path)) !== (0,oci_digest/* hexOf */.ZD)(digest))
            throw wrong(dir, digest, 'holds other bytes');
    }));
}
function wrong(dir, digest, problem) {
    return new errors/* UserError */.yo(`the image in ${dir} is damaged: the blob ${digest} ${problem}`, {
        cure: 'What was scanned is not what its digest names. Make the layout again.',
    });
}

;// CONCATENATED MODULE: ./.build/src/trivy/pass.js

















/** Trivys that run at once. */
const width = 4;
/**
 * Scans every platform of the layout, side by side, each by its own digest. The reports lie in the plan's folder as
 * `linux-arm64.json`.
 *
 * @param database where `vuln` is among the scanners
 * @throws UserError for whatever keeps one platform from having a whole report: a failure is never "no findings"
 */
async function pass(plan, tool, database, host) {
    if (plan.scanners.includes('vuln') && !database)
        throw new Error('a pass for vulnerabilities needs the database');
    const { layout, platforms = [], only, verified = false } = plan;
    const subjects = await (0,subject/* subjectsOf */.Z)(layout, { wanted: platforms, ...(only ? { only } : {}) });
    const work = await (0,promises_.mkdtemp)((0,external_node_path_.join)(await host.tempDir(), 'trivy-'));
    try {
        const files = await writeFiles(plan, work);
        await (0,promises_.mkdir)(plan.folder, { recursive: true });
        const slot = (0,slots/* slots */.Q)(width);
        const proof = verified ? undefined : settled(verifyLayers(subjects, layout, host.signal));
        const ended = await Promise.allSettled(subjects.map((subject) => slot(() => passOne(subject, { plan, tool, database, host, work, files }))));
        // The proofs begin when no Trivy needs the machine any more.
        await keepProven(ended.flatMap((each) => (each.status === 'fulfilled' ? [each.value.learned] : [])), layout, host);
        const passes = together(ended);
        const lie = await proof;
        if (lie)
            throw lie.reason;
        return passes;
    }
    finally {
        await (0,promises_.rm)(work, { recursive: true, force: true });
        await pruneLayers(plan.cacheDir, host);
    }
}
/** So that nobody finds a rejection unhandled while other work goes on. */
async function settled(work) {
    const [outcome] = await Promise.allSettled([work]);
    return outcome.status === 'rejected' ? outcome : undefined;
}
async function writeFiles({ ignoreFile, vex }, work) {
    const names = new Map();
    const write = async (name, file) => {
        const path = (0,external_node_path_.join)(work, name);
        await (0,promises_.writeFile)(path, file.text);
        names.set(path, file.name);
        return path;
    };
    // Trivy tells the two forms of an ignore file apart by the end of the name.
    const ending = /\.ya?ml$/i.test((0,external_node_path_.basename)(ignoreFile?.name ?? '')) ? '.yaml' : '';
    return {
        ignoreFile: ignoreFile && (await write(`ignore${ending}`, ignoreFile)),
        vex: await Promise.all(vex.map((file, at) => write(`vex-${at}.json`, file))),
        names,
    };
}
async function passOne(subject, around) {
    const { plan, tool, database, host, work, files } = around;
    const { platform, manifest } = subject;
    const { layout } = plan;
    const slug = (0,oci_platform/* platformSlug */.DN)(platform);
    return host.log.group(`Trivy: ${platform}`, async (log) => {
        const begin = performance.now();
        const home = await (0,promises_.mkdtemp)((0,external_node_path_.join)(work, 'home-'));
        const raw = (0,external_node_path_.join)(work, `${slug}.json`);
        const cache = await takeLayers(plan.cacheDir, slug, tool, work, log);
        try {
            const { input, imageId } = await makeScanView((0,external_node_path_.join)(work, slug), (0,external_node_path_.join)(cache.folder, 'view', slug), layout, subject);
            if (database)
                await lend(cache, 'db', database.dir);
            const rules = plan.scanners.includes('secret') ? { secretRules: await writeSecretRules(cache.folder) } : {};
            const places = { input, output: raw, cacheDir: cache.folder, ...files, ...rules };
            let unknownRelease = false;
            const hear = (line) => {
                unknownRelease ||= tellsUnknownRelease(line);
            };
            const call = { args: (0,trivy_arguments/* passArguments */.q)(plan.scanners, places), home, what: `the scan of ${platform}`, hear };
            await withCures(() => (0,invoke/* invoke */.l)(call, tool, host, log), cache, database, log);
            const found = await (0,read_report/* readReport */.t)(raw, { ...subject, imageId });
            const names = { image: plan.image, manifest, imageId: subject.imageId, input, files: files.names };
            const report = namedReport(found, names);
            const path = await store(report, (0,external_node_path_.join)(plan.folder, `${slug}.json`));
            log.info(`${platform}: ${sums(report, plan.scanners.length > 0)} in ${((performance.now() - begin) / 1000).toFixed(1)} s`);
            const unknown = plan.scanners.includes('vuln') ? unknownSystem(report, unknownRelease) : undefined;
            if (!report.Metadata.OS)
                log.info(`${platform}: no system was found in it, only what was put there without one`);
            const pass = { platform, subject: manifest, path, report, ...(unknown ? { unknownSystem: unknown } : {}) };
            return { pass, learned: { cache, subject } };
        }
        catch (error) {
            // What a run that failed left there may be the very reason.
            await (0,promises_.rm)(cache.folder, { recursive: true, force: true });
            throw error;
        }
    });
}
/** Whole or not there: it is written beside its place and then moved there. */
async function store(report, path) {
    const temporary = `${path}.part`;
    await (0,promises_.writeFile)(temporary, JSON.stringify(report));
    await (0,promises_.rename)(temporary, path);
    return path;
}
/** What nobody looked for is not zero. */
function sums({ Results = [] }, looked) {
    let packages = 0;
    let findings = 0;
    for (const { Packages, Vulnerabilities, Secrets, Misconfigurations, Licenses } of Results) {
        packages += Packages?.length ?? 0;
        for (const list of [Vulnerabilities, Secrets, Misconfigurations, Licenses])
            findings += list?.length ?? 0;
    }
    const listed = `${packages} package${packages === 1 ? '' : 's'}`;
    return looked ? `${listed}, ${findings} finding${findings === 1 ? '' : 's'}` : listed;
}
/** All of them, or what went wrong with each. */
function together(ended) {
    const reasons = ended.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    const [first, ...others] = reasons;
    if (first === undefined)
        return ended.flatMap((each) => (each.status === 'fulfilled' ? [each.value.pass] : []));
    const interrupted = reasons.find((reason) => reason instanceof errors/* InterruptedError */.p4);
    const bug = reasons.find((reason) => !(reason instanceof errors/* UserError */.yo));
    if (interrupted ?? bug)
        throw interrupted ?? bug;
    if (others.length === 0)
        throw first;
    throw new errors/* UserError */.yo(reasons.map(errors/* messageOf */.bD).join('\n'), { cure: first.cure, cause: first });
}

;// CONCATENATED MODULE: ./.build/src/trivy/index.js





/***/ }),

/***/ 93166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ TrivyFailure),
/* harmony export */   l: () => (/* binding */ invoke)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56512);
/* harmony import */ var _core_host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69145);
/* harmony import */ var _core_tool_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12334);



/** Trivy ended with a failure. `said` is all that it wrote, or its last 64 kB. */
class TrivyFailure extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
    said;
    constructor(what, error) {
        super(`${what} failed: ${lastWords(error)}`, {
            cure: 'Nothing is known of this image, so nothing is passed. The whole output of Trivy is above.',
            cause: error,
        });
        this.name = 'TrivyFailure';
        this.said = error.stderr;
    }
}
/**
 * Runs Trivy where nothing but our arguments tells it what to do, its output going to the log.
 *
 * @throws TrivyFailure for any status but 0, and for a signal; InterruptedError
 */
async function invoke({ args, home, what, hear }, tool, host, log) {
    try {
        await host.exec({
            tool: tool.path,
            args,
            cwd: home,
            env: (0,_core_host_js__WEBPACK_IMPORTED_MODULE_2__/* .childEnv */ .g)(host.env, [], { HOME: home, USERPROFILE: home, TMPDIR: home, TMP: home, TEMP: home }),
            onStdout: (line) => log.raw(line),
            // What it tells of its own ways is advice for another caller.
            onStderr: (line) => {
                hear?.(line);
                return /\tINFO\t/.test(line) ? log.debug(line) : log.raw(line);
            },
        });
    }
    catch (error) {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InterruptedError */ .p4 || !(error instanceof _core_tool_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v))
            throw error;
        throw new TrivyFailure(what, error);
    }
}
/** What Trivy calls fatal, without its clock; else what the process was ended by. */
function lastWords(error) {
    const lines = error.stderr.trimEnd().split(/\r?\n/);
    const at = lines.findLastIndex((line) => /\bFATAL\b/.test(line));
    if (at < 0)
        return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
    const words = lines
        .slice(at)
        .join(' ')
        .replace(/^.*?\bFATAL\s+(Fatal error\s+)?/, '');
    return words.replace(/\s+/g, ' ').trim().slice(0, 2000);
}


/***/ }),

/***/ 49027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C9: () => (/* binding */ keysLike),
/* harmony export */   E_: () => (/* binding */ withoutMark),
/* harmony export */   jC: () => (/* binding */ openHistory)
/* harmony export */ });
/* harmony import */ var _core_is_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94149);

/** Goes around what made a layer, so that no scanner reads it as an instruction. */
const mark = 'of the base: ';
const end = ' ';
/**
 * A config whose history does not tell where a base image ends; undefined where it does not anyway.
 *
 * Trivy takes everything up to the last `CMD` within the history for a base, looks there for no secrets, and remembers
 * that it found none: a `CMD` between two `COPY` would hide whatever stands above it. What it takes for the base it
 * also spares in its checks of the config, which are about the user's own instructions: that stays as it was.
 */
function openHistory(config) {
    const [name] = keysLike(config, 'history');
    const history = name === undefined ? undefined : config[name];
    if (name === undefined || !Array.isArray(history))
        return undefined;
    const base = endOfBase(history);
    if (base < 0)
        return undefined;
    return { ...config, [name]: history.map((entry, at) => (at <= base ? marked(entry) : entry)) };
}
/** What made a layer, as the config has it. */
function withoutMark(createdBy) {
    return createdBy.startsWith(mark) ? createdBy.slice(mark.length).replace(/ $/, '') : createdBy;
}
/** Keys that Go reads as this one: it does not tell small letters from capitals. */
function keysLike(value, name) {
    // With `u`, because it takes ſ for an s as well.
    const pattern = new RegExp(`^${name}$`, 'iu');
    return Object.keys(value).filter((key) => pattern.test(key));
}
/** The last `CMD` with a layer after it; more than Trivy looks at, whatever its version. -1 for none. */
function endOfBase(history) {
    const lastLayer = history.findLastIndex((entry) => !(0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(entry) || !isEmptyLayer(entry));
    return history.findLastIndex((entry, at) => at < lastLayer && (0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(entry) && textsOf(entry).some(isCommand));
}
function isCommand(createdBy) {
    return /^\s*(?:\/bin\/sh -c\s+#\(nop\)\s+)?CMD/i.test(createdBy);
}
function isEmptyLayer(entry) {
    const keys = keysLike(entry, 'empty_layer');
    return keys.length > 0 && keys.every((key) => entry[key] === true);
}
function textsOf(entry) {
    return keysLike(entry, 'created_by').flatMap((key) => (typeof entry[key] === 'string' ? [entry[key]] : []));
}
function marked(entry) {
    if (!(0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(entry))
        return entry;
    const texts = keysLike(entry, 'created_by').map((key) => [key, entry[key]]);
    const changed = texts.map(([key, text]) => [key, typeof text === 'string' ? `${mark}${text}${end}` : text]);
    return { ...entry, ...Object.fromEntries(changed) };
}


/***/ }),

/***/ 64717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ shapeProblem),
/* harmony export */   t: () => (/* binding */ readReport)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56512);
/* harmony import */ var _core_is_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94149);



/** Bytes; a node string holds no more than 512 MiB. Some 200,000 findings. */
const largest = 400_000_000;
/** Lists of a result, and what each entry must have as text; what it may have is text too, or it is refused. */
const lists = {
    Packages: { must: ['Name'], may: ['ID', 'Version', 'FilePath'] },
    Vulnerabilities: {
        must: ['VulnerabilityID', 'PkgName', 'InstalledVersion'],
        may: ['FixedVersion', 'Status', 'Severity', 'SeveritySource', 'PrimaryURL', 'Title', 'Description', 'Fingerprint'],
    },
    Secrets: { must: ['RuleID'], may: ['Category', 'Severity', 'Title'] },
    Misconfigurations: {
        must: ['ID'],
        may: ['Title', 'Message', 'Resolution', 'Severity', 'Status', 'PrimaryURL'],
    },
    Licenses: { must: ['Name'], may: ['Severity', 'Category', 'PkgName', 'FilePath', 'Link'] },
    ExperimentalModifiedFindings: { must: ['Type', 'Status'], may: ['Statement', 'Source'] },
};
/**
 * What Trivy wrote about a platform, if it is a whole report about that very image: exit status 0 alone proves nothing.
 *
 * @throws UserError for no file, an empty one, half a one, one of another form or about another image
 */
async function readReport(path, subject) {
    const refuse = (problem) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`the scan of ${subject.platform} failed: Trivy ended well, but ${problem}`, {
        cure: 'Nothing is known of this image, so nothing is passed. Run again; if it stays so, choose another version by `tools`.',
    });
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined);
    if (!found)
        throw refuse('wrote no report');
    if (found.size === 0)
        throw refuse('its report is empty');
    if (found.size > largest)
        throw refuse(`its report has ${found.size} bytes: more than can be read`);
    let report;
    try {
        report = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
    }
    catch {
        throw refuse('its report is no whole JSON');
    }
    const problem = problemOf(report, subject);
    if (problem !== undefined)
        throw refuse(problem);
    return report;
}
function problemOf(report, { imageId, diffIds }) {
    const wrong = shapeProblem(report);
    if (wrong !== undefined)
        return wrong;
    const { Metadata } = report;
    if (Metadata.ImageID !== imageId)
        return `its report is of the image ${String(Metadata.ImageID)}, not of ${imageId}`;
    const layers = Metadata.DiffIDs ?? [];
    const same = Array.isArray(layers) && layers.length === diffIds.length && layers.every((id, at) => id === diffIds[at]);
    return same ? undefined : 'its report is of other layers than the image has';
}
/** What keeps something from being a report that can be read, wherever it comes from; undefined where nothing does. */
function shapeProblem(report) {
    if (!(0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(report) || report.SchemaVersion !== 2)
        return 'its report has a form that is not known (SchemaVersion 2)';
    const { Metadata, Results = [] } = report;
    if (!(0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(Metadata))
        return 'its report does not say of what it is (Metadata)';
    if (!Array.isArray(Results))
        return 'its results are no list';
    for (const result of Results) {
        const wrong = wrongResult(result);
        if (wrong !== undefined)
            return `a result has an unknown form: ${wrong}`;
    }
    return undefined;
}
function wrongResult(result) {
    if (!(0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(result) || typeof result.Target !== 'string' || typeof result.Class !== 'string')
        return 'no Target';
    for (const [name, { must, may }] of Object.entries(lists)) {
        const list = result[name] ?? [];
        if (!Array.isArray(list))
            return `${name} is no list`;
        for (const entry of list) {
            if (!(0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(entry))
                return `${name} holds what is no object`;
            // Go leaves empty text out.
            for (const key of must)
                if (entry[key] === undefined)
                    Object.assign(entry, { [key]: '' });
            for (const key of [...must, ...may])
                if (entry[key] !== undefined && typeof entry[key] !== 'string')
                    return `${name}.${key} is no text`;
        }
    }
    return undefined;
}


/***/ }),

/***/ 56283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ subjectsOf)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
// EXTERNAL MODULE: ./.build/src/oci/digest.js
var oci_digest = __webpack_require__(76889);
// EXTERNAL MODULE: ./.build/src/oci/document.js
var oci_document = __webpack_require__(41280);
// EXTERNAL MODULE: ./.build/src/oci/layout.js
var oci_layout = __webpack_require__(871);
// EXTERNAL MODULE: ./.build/src/oci/manifest.js
var manifest = __webpack_require__(66908);
// EXTERNAL MODULE: ./.build/src/oci/platform.js
var oci_platform = __webpack_require__(78390);
;// CONCATENATED MODULE: ./.build/src/trivy/images-of.js






/**
 * The images of a layout by platform, in the order of the index: everything that somebody could pull is among them.
 *
 * @throws UserError where the index holds what would be published and is no image that can be scanned under a platform
 * of its own; Error where it cannot be read
 */
async function imagesOf(layout) {
    const { root } = layout;
    if (!(0,manifest/* isIndexType */.$U)(root.mediaType))
        return (0,oci_layout/* platformsOf */.Wt)(layout);
    const images = new Map();
    for (const child of (await (0,oci_layout/* readIndex */.vY)(layout, root)).manifests) {
        const problem = await problemOf(child, images, layout);
        if (problem !== undefined)
            throw refused(layout, child, problem);
        if (!(0,manifest/* isAttestation */.H3)(child) && child.platform)
            images.set((0,oci_platform/* platformName */.$r)(child.platform), child);
    }
    return images;
}
async function problemOf(child, images, layout) {
    const { mediaType, digest, platform } = child;
    if (typeof digest !== 'string' || !(0,oci_digest/* isDigest */.Bc)(digest))
        return 'has no digest';
    const name = platform && (0,oci_platform/* platformName */.$r)(platform);
    if ((0,manifest/* isIndexType */.$U)(mediaType))
        return 'is an index of its own';
    if (!(0,manifest/* isManifestType */.Q3)(mediaType))
        return `is no image, but ${mediaType}`;
    if ((0,manifest/* isAttestation */.H3)(child)) {
        if (name !== undefined && name !== 'unknown/unknown')
            return `is marked as an attestation and is for ${name}`;
        return (await isReallyAttestation(child, layout))
            ? undefined
            : 'is marked as an attestation and holds something else';
    }
    if (name === undefined || name === '')
        return 'names no platform';
    if (name.startsWith('unknown'))
        return 'is for an unknown platform and is marked as no attestation';
    const same = images.get(name);
    return same && same.digest !== digest ? `is for ${name}, as ${same.digest} is` : undefined;
}
/** One that was not downloaded is not published from here either. */
async function isReallyAttestation(child, layout) {
    const bytes = await (0,oci_layout/* readManifestBytes */.DK)(layout, child).catch((error) => {
        if (error.code !== 'ENOENT')
            throw error;
        return undefined;
    });
    if (!bytes)
        return true;
    const { layers } = (0,oci_document/* readRecord */.aE)(bytes, 'the attestation');
    const types = Array.isArray(layers) ? layers.map((layer) => layer?.mediaType) : ['none'];
    return types.every((type) => String(type).startsWith('application/vnd.in-toto'));
}
function refused({ dir }, { digest }, problem) {
    return new errors/* UserError */.yo(`the index in ${dir} cannot be scanned as a whole: ${String(digest)} ${problem}`, {
        cure: 'It would be published without having been looked at. Give each platform one image of its own, and nothing beside them but attestations.',
    });
}

// EXTERNAL MODULE: ./.build/src/trivy/open-history.js
var open_history = __webpack_require__(49027);
;// CONCATENATED MODULE: ./.build/src/trivy/subject.js








/**
 * The images of a layout, in the order of its index, each whole.
 *
 * @throws UserError when one is missing, there is none at all, a blob is missing or has another size, or the index
 * holds what nobody could scan
 */
async function subjectsOf(layout, wish = {}) {
    const { wanted = [], only } = wish;
    const found = await (only ? oci_layout/* platformsOf */.Wt : imagesOf)(layout).catch((error) => {
        if (error instanceof errors/* UserError */.yo && !(error instanceof oci_document/* BrokenImage */.bb))
            throw error;
        throw damaged(`the index in ${layout.dir}`, (0,errors/* messageOf */.bD)(error));
    });
    const images = [...found].filter(([platform]) => !only || only.has(platform));
    const missing = wanted.filter((platform) => !found.has(platform));
    const there = images.map(([platform]) => platform).join(', ') || 'no image at all';
    if (missing.length > 0 || images.length === 0)
        throw new errors/* UserError */.yo(`the layout ${layout.dir} has no image for ${missing.join(', ') || 'any platform'}`, {
            cure: `It has ${there}: build the platforms that are to be scanned, or name those that are there.`,
        });
    return Promise.all(images.map(([platform, manifest]) => subjectOf(layout, platform, manifest)));
}
async function subjectOf(layout, platform, manifest) {
    const broken = (problem) => damaged(`the image for ${platform} in ${layout.dir}`, problem);
    const bytes = await (0,oci_layout/* readManifestBytes */.DK)(layout, manifest).catch((error) => {
        throw broken((0,errors/* messageOf */.bD)(error));
    });
    const { config } = (0,oci_document/* readDocument */.u0)(bytes);
    if (!config)
        throw broken('its manifest names no config');
    const manifestRecord = (0,oci_document/* readRecord */.aE)(bytes, 'the manifest');
    const { layers = [] } = manifestRecord;
    if (!isList(layers))
        throw broken('its layers are none');
    // A layer that Trivy has analysed before it does not open again: that it is there is for us to see.
    for (const { digest, size } of [config, ...layers]) {
        const blob = await (0,promises_.stat)((0,oci_layout/* blobPath */.nD)(layout.dir, digest)).catch(() => undefined);
        if (blob?.size !== size)
            throw broken(`the blob ${digest} ${blob ? `has ${blob.size} bytes, not ${size}` : 'is missing'}`);
    }
    const text = await (0,promises_.readFile)((0,oci_layout/* blobPath */.nD)(layout.dir, config.digest));
    if (!(0,oci_digest/* isOf */.yW)(config.digest, text))
        throw broken(`the blob ${config.digest} holds other bytes`);
    const configRecord = (0,oci_document/* readRecord */.aE)(text, 'the config');
    // Whoever runs the image may take the one, and Trivy and we the other.
    const double = doubled(manifestRecord, ['config', 'layers']) ?? doubled(configRecord, ['rootfs', 'history', 'config']);
    if (double !== undefined)
        throw broken(`it says ${double} in a second way`);
    const diffIds = strings((0,is_record/* isRecord */.u)(configRecord.rootfs) ? configRecord.rootfs.diff_ids : undefined);
    if (diffIds.length !== layers.length)
        throw broken(`it has ${layers.length} layers, and its config knows ${diffIds.length}`);
    return { platform, manifest, imageId: config.digest, diffIds, layers };
}
/** A key that programs in Go read as one of these, and we do not. */
function doubled(record, names) {
    return names.flatMap((name) => (0,open_history/* keysLike */.C9)(record, name).filter((key) => key !== name))[0];
}
function damaged(what, problem) {
    return new errors/* UserError */.yo(`${what} is damaged: ${problem}`, { cure: 'It was not scanned. Build it again.' });
}
function isList(layers) {
    const isLayer = (each) => (0,is_record/* isRecord */.u)(each) && typeof each.mediaType === 'string' && typeof each.digest === 'string' && (0,oci_digest/* isDigest */.Bc)(each.digest);
    return Array.isArray(layers) && layers.every(isLayer);
}
function strings(value) {
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}


/***/ }),

/***/ 56703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ makeView),
/* harmony export */   b: () => (/* binding */ linkFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/**
 * A layout of one image alone, over the blobs of another: of an index Trivy takes the first image, whatever it is asked
 * for. Gives its path.
 */
async function makeView(folder, layout, { manifest }) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    const { mediaType, digest, size } = manifest;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [{ mediaType, digest, size }] }));
    await linkFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(layout.dir, 'blobs'), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'blobs'));
    return folder;
}
/** A link to a folder; on Windows a junction, which needs no special right. */
async function linkFolder(target, path) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(target, path, 'junction');
}


/***/ })

};
