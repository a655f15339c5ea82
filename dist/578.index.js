export const id = 578;
export const ids = [578];
export const modules = {

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

/***/ 25047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ writeIndex)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76889);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(871);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66908);





/**
 * One index over what several nodes or jobs built: images in the given order, then what belongs to them. The same
 * entries and annotations give the same bytes.
 */
async function writeIndex(entries, dir, annotations) {
    const images = entries.filter((entry) => entry.platform?.os !== 'unknown');
    const others = entries.filter((entry) => entry.platform?.os === 'unknown');
    const index = {
        schemaVersion: 2,
        mediaType: _manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .mediaTypes */ .Ib.index,
        manifests: [...images, ...others],
        ...(Object.keys(annotations).length > 0 ? { annotations } : {}),
    };
    const bytes = Buffer.from(JSON.stringify(index, null, 2));
    const root = { mediaType: _manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .mediaTypes */ .Ib.index, digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(bytes), size: bytes.length };
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .blobPath */ .nD)(dir, root.digest)), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .blobPath */ .nD)(dir, root.digest), { force: true, recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .blobPath */ .nD)(dir, root.digest), bytes);
    return { dir, root };
}


/***/ }),

/***/ 88197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  clockOf: () => (/* reexport */ clockOf),
  mergeParts: () => (/* reexport */ mergeParts),
  readParts: () => (/* reexport */ readParts)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/tools/index.js + 11 modules
var tools = __webpack_require__(50488);
// EXTERNAL MODULE: ./.build/src/pipeline/image/image.js
var image_image = __webpack_require__(60001);
// EXTERNAL MODULE: ./.build/src/pipeline/open-registry.js
var open_registry = __webpack_require__(66842);
// EXTERNAL MODULE: ./.build/src/pipeline/publish/start-signing.js
var start_signing = __webpack_require__(58288);
// EXTERNAL MODULE: ./.build/src/pipeline/push.js
var push = __webpack_require__(70136);
// EXTERNAL MODULE: ./.build/src/pipeline/report/headline.js
var headline = __webpack_require__(25793);
// EXTERNAL MODULE: ./.build/src/pipeline/report/report.js
var report_report = __webpack_require__(26831);
// EXTERNAL MODULE: ./.build/src/pipeline/report/tell-gates.js
var tell_gates = __webpack_require__(81275);
// EXTERNAL MODULE: ./.build/src/pipeline/require-tags.js
var require_tags = __webpack_require__(82655);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./.build/src/core/all-ended.js
var all_ended = __webpack_require__(229);
// EXTERNAL MODULE: ./.build/src/oci/document.js
var oci_document = __webpack_require__(41280);
// EXTERNAL MODULE: ./.build/src/oci/manifest.js
var manifest = __webpack_require__(66908);
// EXTERNAL MODULE: ./.build/src/oci/reference.js
var reference = __webpack_require__(92968);
// EXTERNAL MODULE: ./.build/src/oci/write-index.js
var write_index = __webpack_require__(25047);
// EXTERNAL MODULE: ./.build/src/registry/download-blob.js
var download_blob = __webpack_require__(67403);
;// CONCATENATED MODULE: ./.build/src/pipeline/parts/join-parts.js









/** One index over all parts, in `dir`. The same parts and annotations give the same digest. */
async function joinParts(parts, dir, annotations) {
    await (0,promises_.mkdir)((0,external_node_path_.join)(dir, 'blobs', 'sha256'), { recursive: true });
    return (0,write_index/* writeIndex */._)(parts.flatMap(({ part }) => part.entries), dir, annotations);
}
/**
 * Fetches what the index names, manifests and configs, each held against its digest. Layers stay in the registry.
 *
 * @throws UserError that names every manifest which is not there any more
 */
async function fetchEntries(layout, entries, image, client) {
    const missing = await (0,all_ended/* allEnded */.C)(entries.map(async (entry) => {
        const found = await client.getManifest(image, entry.digest);
        if (!found)
            return [(0,reference/* referenceName */.z$)({ ...image, digest: entry.digest })];
        const { config } = (0,oci_document/* readDocument */.u0)(found.bytes);
        await (0,promises_.writeFile)(await (0,download_blob/* placeOf */.$)(layout.dir, entry.digest), found.bytes);
        // What decides whether `latest` may move is written in the config.
        if (config && !(0,manifest/* isForNobody */.j6)(entry))
            await (0,download_blob/* downloadBlob */.W)(client, image, layout.dir, config.digest);
        return [];
    }));
    const names = missing.flat();
    if (names.length === 0)
        return;
    throw new errors/* UserError */.yo(`what the jobs of the platforms have published is not there any more: ${names.join(', ')}`, {
        cure: 'Run their jobs again; a pruning that removes untagged ones at once needs prune-grace.',
    });
}

// EXTERNAL MODULE: ./.build/src/oci/images.js
var oci_images = __webpack_require__(15127);
// EXTERNAL MODULE: ./.build/src/oci/platform.js
var oci_platform = __webpack_require__(78390);
// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
// EXTERNAL MODULE: ./.build/src/core/stage.js
var stage = __webpack_require__(14301);
// EXTERNAL MODULE: ./.build/src/oci/digest.js
var oci_digest = __webpack_require__(76889);
// EXTERNAL MODULE: ./.build/src/sign/index.js + 27 modules
var sign = __webpack_require__(44843);
// EXTERNAL MODULE: ./.build/src/tools/tool.js
var tool = __webpack_require__(37573);
;// CONCATENATED MODULE: ./.build/src/pipeline/parts/parse-part.js






/** More of a word than any job writes is not ours. Characters. */
const longest = 20_000;
/** @throws Error that says which word of it is none of ours */
function parsePart(text) {
    const json = JSON.parse(text);
    if (!(0,is_record/* isRecord */.u)(json) || json.version !== 1)
        throw new Error('it is of another version');
    const { verdicts, findings, seconds, sizes, attempt } = json;
    return {
        version: 1,
        platforms: words(json, 'platforms'),
        sha: word(json, 'sha'),
        ref: word(json, 'ref'),
        run: word(json, 'run'),
        attempt: typeof attempt === 'number' && Number.isSafeInteger(attempt) ? attempt : wrong('attempt'),
        created: instant(json, 'created'),
        now: instant(json, 'now'),
        stages: words(json, 'stages').filter((name) => stage/* stages */._$.includes(name)),
        images: words(json, 'images'),
        tags: words(json, 'tags'),
        entries: list(json, 'entries').map(descriptor),
        pushed: words(json, 'pushed'),
        verdicts: (Array.isArray(verdicts) ? verdicts : wrong('verdicts')).map(verdict),
        // Shown, and never decided by: the verdicts are what counts.
        findings: (0,is_record/* isRecord */.u)(findings) ? findings : wrong('findings'),
        seconds: (0,is_record/* isRecord */.u)(seconds) ? onlyNumbers(seconds) : wrong('seconds'),
        size: word(json, 'size'),
        sizes: (0,is_record/* isRecord */.u)(sizes) ? sizes : wrong('sizes'),
        error: word(json, 'error'),
        attestations: list(json, 'attestations').map(attestation),
        tools: list(json, 'tools').map(parse_part_tool),
    };
}
function word(of, name) {
    const value = of[name];
    return typeof value === 'string' && value.length <= longest ? value : wrong(name);
}
function words(of, name) {
    const value = of[name];
    if (!Array.isArray(value))
        return wrong(name);
    return value.map((one) => (typeof one === 'string' && one.length <= longest ? one : wrong(name)));
}
function list(of, name) {
    const value = of[name];
    return Array.isArray(value) ? value.map((one) => ((0,is_record/* isRecord */.u)(one) ? one : wrong(name))) : wrong(name);
}
function instant(of, name) {
    const text = word(of, name);
    return Number.isNaN(new Date(text).getTime()) ? wrong(name) : text;
}
function descriptor(of) {
    const { mediaType, digest, size, platform, annotations } = of;
    if (typeof mediaType !== 'string' || !(0,manifest/* isManifestType */.Q3)(mediaType))
        return wrong('entries');
    if (typeof digest !== 'string' || !(0,oci_digest/* isDigest */.Bc)(digest) || typeof size !== 'number')
        return wrong('entries');
    if (!(0,is_record/* isRecord */.u)(platform) || typeof platform.os !== 'string' || typeof platform.architecture !== 'string')
        return wrong('entries');
    return {
        mediaType,
        digest,
        size,
        platform: platform,
        ...((0,is_record/* isRecord */.u)(annotations) ? { annotations: onlyWords(annotations) } : {}),
    };
}
function verdict(of) {
    if (!(0,is_record/* isRecord */.u)(of) || typeof of.passed !== 'boolean')
        return wrong('verdicts');
    const reason = of.reason === undefined ? {} : { reason: word(of, 'reason') };
    return { gate: word(of, 'gate'), passed: of.passed, ...reason };
}
function attestation(of) {
    const { digest, file } = of;
    const type = Object.values(sign.predicateTypes).find((known) => known === of.type);
    // It lies beside the part, and a name that leads elsewhere would be attested in its place.
    if (typeof file !== 'string' || !/^[\w][\w.-]*\.json$/.test(file))
        return wrong('attestations');
    if (!type || typeof digest !== 'string' || !(0,oci_digest/* isDigest */.Bc)(digest))
        return wrong('attestations');
    return { digest, type, file };
}
function parse_part_tool(of) {
    const name = tool/* toolNames */.$.find((known) => known === of.name);
    return name ? { name, version: word(of, 'version'), sha256: word(of, 'sha256') } : wrong('tools');
}
function onlyNumbers(fields) {
    return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (typeof value === 'number' ? [[name, value]] : [])));
}
function onlyWords(fields) {
    return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}
function wrong(name) {
    throw new Error(`its ${name} cannot be read`);
}

// EXTERNAL MODULE: ./.build/src/pipeline/parts/part.js
var part = __webpack_require__(77250);
;// CONCATENATED MODULE: ./.build/src/pipeline/parts/find-parts.js





/** Artifacts come each in a folder of its own, or all in one: deeper than this nobody puts them. */
const deepest = 4;
/** Bytes; a part of ten platforms has 30 kB. */
const largest = 4_000_000;
/** Every part below a folder, in the order of their paths; none where there is no such folder. */
async function findParts(folder) {
    const parts = [];
    const unreadable = [];
    for (const path of await partFiles(folder, deepest)) {
        try {
            if ((await (0,promises_.stat)(path)).size > largest)
                throw new Error('it is too large');
            parts.push({ part: parsePart(await (0,promises_.readFile)(path, 'utf8')), folder: (0,external_node_path_.dirname)(path) });
        }
        catch (error) {
            unreadable.push(`${path} is no part that this version can read: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
    return { parts, unreadable };
}
async function partFiles(folder, depth) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
    const below = await Promise.all(entries
        .sort((one, other) => (one.name < other.name ? -1 : 1))
        .map((entry) => {
        const path = (0,external_node_path_.join)(folder, entry.name);
        if (entry.isFile() && entry.name === part/* partFile */.A)
            return [path];
        return entry.isDirectory() && depth > 0 ? partFiles(path, depth - 1) : [];
    }));
    return below.flat();
}

// EXTERNAL MODULE: ./.build/src/pipeline/parts/part-folder.js
var part_folder = __webpack_require__(90783);
// EXTERNAL MODULE: ./.build/src/pipeline/parts/planned.js
var planned = __webpack_require__(77533);
;// CONCATENATED MODULE: ./.build/src/pipeline/parts/parts.js






/**
 * Reads what the jobs before left, and holds it against what this job was asked for: parts of this commit and run alone,
 * one for each platform, of which each was judged as the stages say.
 *
 * @throws UserError where there is none at all
 */
async function readParts(inputs, facts, host) {
    const folder = (0,part_folder/* partsFolder */.H)(inputs, host);
    const { parts, unreadable } = await findParts(folder);
    if (parts.length === 0)
        throw new errors/* UserError */.yo([`there is no part to merge in ${folder}`, ...unreadable].join('\n'), {
            cure: 'Download what the jobs of the platforms left (their output part) into parts-dir, e.g. by actions/download-artifact.',
        });
    const problems = [...unreadable];
    const fitting = parts.filter(({ part }) => {
        const stranger = strangerOf(part, facts, host);
        if (stranger !== undefined)
            problems.push(`${labelOf(part)}: ${stranger}`);
        return stranger === undefined;
    });
    const latest = latestOf(fitting, problems);
    const wanted = inputs.platforms.map(normal);
    for (const platform of wanted)
        if (!latest.some(({ part }) => platformsOf(part).includes(platform)))
            problems.push(`${platform}: no job has left a part: it failed early, was cancelled, or never ran`);
    const known = latest.filter(({ part }) => {
        const others = platformsOf(part).filter((platform) => !wanted.includes(platform));
        if (others.length > 0)
            problems.push(`${others.join(', ')}: a part is there, and platforms does not name it`);
        return others.length === 0;
    });
    for (const { part } of known)
        problems.push(...lacksOf(part, inputs));
    const first = (found) => Math.min(...platformsOf(found.part).map((platform) => wanted.indexOf(platform)));
    return { parts: known.toSorted((one, other) => first(one) - first(other)), problems };
}
/** The one clock of all jobs is that of the first to start: dates in tags are its, whenever this job runs. */
function clockOf({ parts }) {
    const [first] = parts.map(({ part }) => part).toSorted((one, other) => Date.parse(one.now) - Date.parse(other.now));
    return first ? { now: new Date(first.now), created: new Date(first.created) } : {};
}
/** The platforms of which it is: those that were built, or else those that should have been. */
function platformsOf({ entries, platforms }) {
    const built = (0,oci_images/* imagesIn */.o)(entries).map(({ platform }) => platform);
    return built.length > 0 ? built : platforms.map(normal);
}
function labelOf(part) {
    return platformsOf(part).join(', ') || 'the builder’s own platform';
}
function normal(platform) {
    const parsed = (0,oci_platform/* parsePlatform */.FL)(platform);
    return parsed ? (0,oci_platform/* platformName */.$r)(parsed) : platform;
}
/** Why a part is not one of this image; undefined where it is. */
function strangerOf(part, { sha }, { env }) {
    if (part.sha !== sha)
        return `the part is of the commit ${part.sha || '(none)'}, and this job of ${sha || '(none)'}`;
    const run = env.GITHUB_RUN_ID ?? '';
    if (part.run !== run)
        return `the part is of the run ${part.run || '(none)'}, and this job of ${run || '(none)'}`;
    return undefined;
}
/** A job that ran again leaves a newer part: that one counts. */
function latestOf(parts, problems) {
    const byLabel = new Map();
    for (const found of parts)
        byLabel.set(labelOf(found.part), [...(byLabel.get(labelOf(found.part)) ?? []), found]);
    const seen = new Set();
    return [...byLabel].map(([label, of]) => {
        const newest = of.reduce((one, other) => (other.part.attempt > one.part.attempt ? other : one));
        const twin = of.find((one) => one !== newest && one.part.attempt === newest.part.attempt);
        if (twin)
            problems.push(`${label}: two parts of the same attempt are there: ${newest.folder}, ${twin.folder}`);
        for (const platform of platformsOf(newest.part)) {
            if (seen.has(platform))
                problems.push(`${platform}: two jobs have built it`);
            seen.add(platform);
        }
        return newest;
    });
}
/** What it lacks to become a part of an image that was judged as this job was asked. */
function lacksOf(part, { stages }) {
    const label = labelOf(part);
    if (part.error !== '')
        return [`${label}: ${part.error.trim()}`];
    if (part.entries.length === 0)
        return [`${label}: nothing was built`];
    const skipped = stages.filter((stage) => planned/* doneBefore */.q.includes(stage) && !part.stages.includes(stage));
    if (skipped.length === 0)
        return [];
    return [`${label}: its job did not have ${skipped.join(', ')} among its stages, and this one has`];
}

;// CONCATENATED MODULE: ./.build/src/pipeline/parts/said-by-parts.js





const kinds = {
    [sign.predicateTypes.spdx]: 'sbom',
    [sign.predicateTypes.cyclonedx]: 'sbom',
    [sign.predicateTypes.vulnerabilities]: 'scan',
};
/** What the jobs of the platforms had to say. @throws UserError for a predicate that is not there or is none */
function saidByParts(parts) {
    return {
        async of(digest, attest) {
            const said = parts.flatMap(({ part, folder }) => part.attestations
                .filter((one) => one.digest === digest && attest.includes(kinds[one.type] ?? 'provenance'))
                .map(({ type, file }) => ({ type, predicate: (0,external_node_path_.join)(folder, file) })));
            for (const { predicate } of said)
                await requirePredicate(predicate);
            return said;
        },
        async tools() {
            const all = parts.flatMap(({ part }) => part.tools);
            return [...new Map(all.map((tool) => [`${tool.name} ${tool.sha256}`, tool])).values()];
        },
    };
}
async function requirePredicate(path) {
    try {
        if ((0,is_record/* isRecord */.u)(JSON.parse(await (0,promises_.readFile)(path, 'utf8'))))
            return;
    }
    catch (cause) {
        throw new errors/* UserError */.yo(`what a platform’s job left to be attested cannot be read: ${path}`, {
            cure: 'Hand on the whole folder that its output part names.',
            cause,
        });
    }
    throw new errors/* UserError */.yo(`what a platform’s job left to be attested is no object: ${path}`, {
        cure: 'Hand on the whole folder that its output part names.',
    });
}

// EXTERNAL MODULE: ./.build/src/core/bytes-text.js
var bytes_text = __webpack_require__(21766);
// EXTERNAL MODULE: ./.build/src/core/markdown.js
var markdown = __webpack_require__(19982);
// EXTERNAL MODULE: ./.build/src/core/table.js
var table = __webpack_require__(36847);
;// CONCATENATED MODULE: ./.build/src/pipeline/parts/show-parts.js





/** One verdict a gate over all platforms; a reason says whose it is. */
function verdictsOf(parts) {
    const gates = [...new Set(parts.flatMap(({ part }) => part.verdicts.map(({ gate }) => gate)))];
    return gates.map((gate) => {
        const failed = parts.flatMap(({ part }) => part.verdicts
            .filter((verdict) => verdict.gate === gate && !verdict.passed)
            .map(({ reason = 'no reason given' }) => told(labelOf(part), reason)));
        const [first, ...others] = [...new Set(failed)];
        return first === undefined ? { gate, passed: true } : { gate, passed: false, reason: [first, ...others].join('; ') };
    });
}
/** What names its platform already needs no second name. */
function told(label, reason) {
    return reason.includes(label) ? reason : `${label}: ${reason}`;
}
/** What the jobs of the platforms brought; `digest` of the index over all of them, where all are there. */
function showParts(parts, digest) {
    const images = parts.flatMap(({ part }) => (0,oci_images/* imagesIn */.o)(part.entries).map(({ manifest, platform }) => ({ part, manifest, platform })));
    const sizes = Object.assign({}, ...parts.map(({ part }) => part.sizes));
    const platforms = Object.fromEntries(images.map(({ manifest, platform }) => [platform, manifest.digest]));
    const compressedOf = (platform) => sizes[platform]?.compressed ?? 0;
    return {
        outputs: {
            ...(digest ? { digest, imageid: digest } : {}),
            platforms: JSON.stringify(platforms),
            size: JSON.stringify(sizes),
            findings: JSON.stringify(findingsOf(parts)),
        },
        section: [
            '### Platforms',
            '',
            ...(0,table/* table */.t)({
                head: ['platform', 'digest', 'compressed:', 'build:', 'gates'],
                items: images,
                row: ({ part, manifest, platform }) => [
                    platform,
                    `\`${manifest.digest}\``,
                    (0,bytes_text/* bytesText */.p)(Number(compressedOf(platform))),
                    `${(part.seconds.build ?? 0).toFixed(1)} s`,
                    gatesOf(part.verdicts),
                ],
                room: {},
            }),
            '',
        ].join('\n'),
        report: {
            ...(digest ? { digest } : {}),
            platforms: images.map(({ part, manifest, platform }) => ({
                platform,
                digest: manifest.digest,
                compressed: compressedOf(platform),
                seconds: part.seconds,
                attempt: part.attempt,
            })),
        },
    };
}
function gatesOf(verdicts) {
    const failed = verdicts.filter(({ passed }) => !passed).map(({ gate }) => `**${(0,markdown/* code */.aY)(gate)} failed**`);
    if (failed.length > 0)
        return failed.join(', ');
    return verdicts.length === 0 ? 'none' : `${verdicts.length} passed`;
}
/** Stage → platform → severity → number, of all parts. */
function findingsOf(parts) {
    const all = {};
    for (const { part } of parts)
        for (const [stage, counts] of Object.entries(part.findings))
            all[stage] = { ...all[stage], ...counts };
    return all;
}

;// CONCATENATED MODULE: ./.build/src/pipeline/parts/merge.js















/**
 * From the parts of all platforms to the tags: one index over what has passed, signed, then named. Where one platform
 * failed, no tag moves, and what the others have published by digest is named.
 *
 * @throws UserError with all that keeps the parts from becoming an image
 */
async function mergeParts(world, report) {
    const { inputs, facts, tags, clock, host } = world;
    const { parts, problems } = world.parts;
    const wants = (stage) => inputs.stages.includes(stage);
    const behind = parts.flatMap(({ part }) => part.pushed);
    report.verdicts.push(...verdictsOf(parts));
    const layout = await joinParts(parts, (0,external_node_path_.join)(await host.tempDir(), 'merged'), problems.length > 0 ? {} : known(tags));
    const whole = problems.length === 0;
    (0,report_report/* addShown */.te)(report, 'build', showParts(parts, whole ? layout.root.digest : undefined));
    const sizes = parts.map(({ part }) => part.size).filter(Boolean);
    if (sizes.length > 0)
        report.size = sizes.join('; ');
    (0,tell_gates/* tellGates */.q)(report, host);
    const failing = [...problems, ...foreignNames(world)];
    if (failing.length > 0) {
        report.untagged.push(...behind);
        throw new errors/* UserError */.yo([...failing, 'No tag has moved.'].join('\n'), {
            cure: 'Run the failed jobs again: this one then merges all parts anew.',
        });
    }
    const image = { layout, name: (0,image_image/* builtName */.q)(tags, facts, host), verified: true };
    report.image = { name: image.name, digest: layout.root.digest };
    const decision = (0,push/* decidePush */.v)(inputs.push, host.kind, facts);
    if (decision.warning)
        host.log.warning(decision.warning);
    if ((0,report_report/* failedGates */.qq)(report).length > 0) {
        report.untagged.push(...behind);
        report.headline = (0,headline/* refusedHeadline */.HC)(report.verdicts, decision.push);
        return;
    }
    const why = wants('publish') ? decision.why : 'publish is not among the stages';
    const size = report.size === undefined ? '' : `: ${report.size}`;
    report.headline = `built ${layout.root.digest} of ${parts.length} parts${why ? `, not pushed (${why})` : ''}${size}`;
    if (why !== '')
        return;
    (0,require_tags/* requireTags */.b)(tags, facts);
    const [outside, publish] = await Promise.all([(0,open_registry/* openRegistry */.M)(inputs, host.env), __webpack_require__.e(/* import() */ 5016).then(__webpack_require__.bind(__webpack_require__, 85016))]);
    const [publishing, preparing] = [clock('publish'), clock('tools')];
    const plan = publish.plan(inputs, tags);
    const registry = outside.registry(publishing.host);
    const publication = publish.publication(plan, registry, publishing.host);
    const signing = wants('sign') ? await (0,start_signing/* startSigning */.o)({ inputs, facts, host, outside, clock }) : undefined;
    const signer = signing?.((0,tools.openTools)(inputs, preparing.host));
    const [first] = plan.images;
    if (!first)
        throw new Error('there is no image to publish to');
    try {
        await publishing.within(async () => {
            await publication.signIn();
            await fetchEntries(layout, parts.flatMap(({ part }) => part.entries), first, registry);
        });
    }
    catch (error) {
        signer?.stop();
        report.untagged.push(...behind);
        throw error;
    }
    const { publishImage } = await __webpack_require__.e(/* import() */ 1088).then(__webpack_require__.bind(__webpack_require__, 91088));
    await publishImage({
        image,
        fresh: { sizes: sizesOf(world.parts), publication, uploading: Promise.resolve(), clock: publishing },
        signer,
        signing: { images: plan.images, registry: outside.registry, clock: clock('sign'), beforeTags: true },
    }, { inputs, facts, host, said: saidByParts(parts), dirty: false }, report);
}
/** Tags decided here must be those that the jobs of the platforms wrote into labels and annotations. */
function foreignNames({ parts: { parts }, tags }) {
    return parts.flatMap(({ part }) => {
        const differs = ['images', 'tags'].filter((name) => {
            const here = (name === 'images' ? tags?.images : tags?.names) ?? [];
            return part.entries.length > 0 && [...part[name]].sort().join('\n') !== [...here].sort().join('\n');
        });
        return differs.map((name) => `${platformsOf(part).join(', ')}: its job was called with other ${name} (${part[name].join(', ') || 'none'}) than this one`);
    });
}
function known(tags) {
    return Object.fromEntries(Object.entries(tags?.annotations ?? {}).filter(([, value]) => value !== ''));
}
/** Compressed bytes of config and layers, by platform, as the jobs told them. */
function sizesOf({ parts }) {
    return new Map(parts.flatMap(({ part }) => Object.entries(part.sizes).flatMap(([platform, size]) => {
        const compressed = size?.compressed;
        return typeof compressed === 'number' ? [[platform, compressed]] : [];
    })));
}

;// CONCATENATED MODULE: ./.build/src/pipeline/parts/index.js




/***/ }),

/***/ 90783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ partsFolder),
/* harmony export */   W: () => (/* binding */ partFolder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78390);


/** Where all parts lie: an absolute path. */
function partsFolder({ partsDir }, host) {
    if (partsDir !== '')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(partsDir) ? partsDir : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(host.cwd, partsDir);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(host.env.RUNNER_TEMP || host.cacheDir, 'image-pipeline-parts');
}
/** The folder of one job's own part: `linux-arm64`. */
function partFolder(inputs, host) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(partsFolder(inputs, host), (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .platformSlug */ .DN)(inputs.platforms.join('_')) || 'own-platform');
}


/***/ }),

/***/ 77250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ partFile)
/* harmony export */ });
/** The name of a part's own file in its folder. */
const partFile = 'part.json';


/***/ }),

/***/ 67403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   W: () => (/* binding */ downloadBlob)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var _oci_layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(871);





/** A blob into the layout folder `dir`: it has its name there when all of it has come and is what its digest says. */
async function downloadBlob(client, repository, dir, digest) {
    const path = await placeOf(dir, digest);
    const temporary = `${path}.part`;
    try {
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(client.getBlob(repository, digest), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(temporary));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
    }
}
/** Where it goes; its folder is there then. */
async function placeOf(dir, digest) {
    const path = (0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .blobPath */ .nD)(dir, digest);
    if (!digest.startsWith('sha256:'))
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, '..'), { recursive: true });
    return path;
}


/***/ })

};
