export const id = 8613;
export const ids = [8613,8374];
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

/***/ 85759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ plain)
/* harmony export */ });
/**
 * A stranger's text as one line that a terminal, a log and an annotation can take: no control characters, nothing that
 * is invisible or turns the direction of writing, at most so many characters.
 */
function plain(text, longest) {
    if (text.length <= longest && harmless.test(text))
        return text;
    // Ten times what is shown is enough to find its words; a megabyte of blanks is not looked through.
    const line = text
        .slice(0, longest * 10)
        .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
        .replace(/[\p{Cf}\p{Cs}\p{Co}]/gu, '')
        .trim();
    const characters = [...line];
    return characters.length <= longest ? line : `${characters.slice(0, longest - 1).join('')}…`;
}
/** Words of ASCII with single spaces between: nearly every text. */
const harmless = /^(?:[!-~]+(?: [!-~]+)*)?$/;


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

/***/ 11974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ known)
/* harmony export */ });
/** What nobody knows must not wipe what the Dockerfile says: an OCI key without a value is left out. */
function known(texts = {}) {
    return Object.fromEntries(Object.entries(texts).filter(([key, text]) => text !== '' || !key.startsWith('org.opencontainers.image.')));
}


/***/ }),

/***/ 92119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** Of this bundle; a contract test compares it with package.json. */
const version = '0.1.0';


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

/***/ 87310:
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
// EXTERNAL MODULE: ./.build/src/core/tags.js
var core_tags = __webpack_require__(11974);
// EXTERNAL MODULE: ./.build/src/tools/index.js + 2 modules
var tools = __webpack_require__(20835);
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
// EXTERNAL MODULE: ./.build/src/metadata/index.js + 13 modules
var metadata = __webpack_require__(24093);
// EXTERNAL MODULE: ./.build/src/oci/images.js
var oci_images = __webpack_require__(15127);
// EXTERNAL MODULE: ./.build/src/oci/platform.js
var oci_platform = __webpack_require__(78390);
;// CONCATENATED MODULE: ./.build/src/pipeline/parts/platforms-of.js


/**
 * The platforms of which a part is, each once: those that were built, or else those that should have been. Without the
 * version of an operating system, which nobody can ask for.
 */
function platformsOf({ entries, platforms }) {
    const built = (0,oci_images/* imagesIn */.o)(entries).map(({ manifest, platform }) => manifest.platform ? (0,oci_platform/* platformName */.$r)(manifest.platform) : platform);
    return [...new Set(built.length > 0 ? built : platforms.map(normal))];
}
function labelOf(part) {
    return platformsOf(part).join(', ') || 'the builder’s own platform';
}
/** One name for one platform. */
function normal(platform) {
    const parsed = (0,oci_platform/* parsePlatform */.FL)(platform);
    return parsed ? (0,oci_platform/* platformName */.$r)(parsed) : platform;
}

;// CONCATENATED MODULE: ./.build/src/pipeline/parts/foreign-names.js


/**
 * Tags decided here must be those that the jobs of the platforms wrote into labels and annotations; but for what their
 * own clocks say, which are a second apart or stand on two sides of midnight.
 */
function foreignNames({ inputs, facts, tags, parts, host }) {
    return parts.parts.flatMap(({ part }) => {
        if (part.entries.length === 0)
            return [];
        const here = inputs.names ? tags : namesAt(part, { inputs, facts }, host);
        const differs = [['images', here?.images], ['tags', here?.names]].filter(([name, own]) => sorted(part[name]) !== sorted(own ?? []));
        return differs.map(([name]) => `${labelOf(part)}: its job was called with other ${name} (${part[name].join(', ') || 'none'}) than this one`);
    });
}
function namesAt({ now, created }, { inputs, facts }, host) {
    return metadata/* plan */.et(inputs, { ...facts, now: new Date(now), created: new Date(created) }, host.env);
}
function sorted(names) {
    return [...names].sort().join('\n');
}

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
        await (0,promises_.writeFile)(await (0,download_blob/* placeOf */.$t)(layout.dir, entry.digest), found.bytes);
        // What decides whether `latest` may move is written in the config.
        if (config && !(0,manifest/* isForNobody */.j6)(entry))
            await (0,download_blob/* downloadBlob */.WN)(client, image, layout.dir, config.digest);
        return [];
    }));
    const names = missing.flat();
    if (names.length === 0)
        return;
    throw new errors/* UserError */.yo(`what the jobs of the platforms have published is not there any more: ${names.join(', ')}`, {
        cure: 'Run their jobs again; a pruning that removes untagged ones at once needs prune-grace.',
    });
}

// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
// EXTERNAL MODULE: ./.build/src/sign/index.js + 25 modules
var sign = __webpack_require__(15093);
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
                    (0,bytes_text/* bytesText */.p)(compressedOf(platform)),
                    `${(part.seconds.build ?? 0).toFixed(1)} s`,
                    gatesOf(part.verdicts),
                ],
                room: {},
            }),
            '',
        ].join('\n'),
        report: {
            ...(digest ? { digest } : {}),
            // Side by side: the slowest is what people wait for.
            seconds: Math.max(0, ...parts.map(({ part }) => part.seconds.build ?? 0)),
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

;// CONCATENATED MODULE: ./.build/src/pipeline/parts/unattested.js


const typesOf = {
    sbom: [sign.predicateTypes.spdx, sign.predicateTypes.cyclonedx],
    scan: [sign.predicateTypes.vulnerabilities],
};
/** What this job is to attest and a job of a platform left nothing of, in words: it may have been called with another `attest`. */
function unattested(parts, attest) {
    return parts.flatMap(({ part }) => (0,oci_images/* imagesIn */.o)(part.entries).flatMap(({ manifest, platform }) => {
        const left = part.attestations.filter(({ digest }) => digest === manifest.digest);
        const lacking = attest.filter((one) => {
            const types = typesOf[one];
            return types !== undefined && !left.some(({ type }) => types.includes(type));
        });
        if (lacking.length === 0)
            return [];
        return [`${platform}: its job left nothing to attest of ${lacking.join(', ')}: give all jobs the same attest`];
    }));
}

;// CONCATENATED MODULE: ./.build/src/pipeline/parts/unpublished.js


/**
 * What a job of a platform did not publish where this one is to: it was called with another `push` or without the stage.
 * An older image of the same digest may lie there all the same, and would be signed without what is to be attested of it.
 */
function unpublished(parts, images) {
    return parts.flatMap(({ part }) => images
        .filter((image) => !part.entries.every(({ digest }) => part.pushed.includes((0,reference/* referenceName */.z$)({ ...image, digest }))))
        .map((image) => `${labelOf(part)}: its job did not publish it to ${(0,reference/* repositoryName */.aR)(image)}`));
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
    Object.assign(report.findings, findingsOf(parts));
    const found = parts.flatMap(({ part }) => part.weaknesses ?? []);
    if (parts.some(({ part }) => part.weaknesses))
        report.weaknesses = found;
    const layout = await joinParts(parts, (0,external_node_path_.join)(await host.tempDir(), 'merged'), problems.length > 0 ? {} : (0,core_tags/* known */.e)(tags?.annotations));
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
    const [outside, publish] = await Promise.all([(0,open_registry/* openRegistry */.M)(inputs, host.env), __webpack_require__.e(/* import() */ 5170).then(__webpack_require__.bind(__webpack_require__, 75170))]);
    const [publishing, preparing] = [clock('publish'), clock('tools')];
    const plan = publish.plan(inputs, tags);
    const lacking = unpublished(parts, plan.images);
    if (lacking.length > 0) {
        report.untagged.push(...behind);
        throw new errors/* UserError */.yo([...lacking, 'No tag has moved.'].join('\n'), {
            cure: 'Give all jobs the same push, stages and images, and run those of the platforms again.',
        });
    }
    const registry = outside.registry(publishing.host);
    const publication = publish.publication(plan, registry, publishing.host);
    const signing = wants('sign') ? await (0,start_signing/* startSigning */.o)({ inputs, facts, host, outside, clock }) : undefined;
    const signer = signing?.((0,tools.openTools)(inputs, preparing.host));
    for (const warning of signer ? unattested(parts, signer.plan.attest) : [])
        host.log.warning(warning);
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
    const { publishImage } = await __webpack_require__.e(/* import() */ 3559).then(__webpack_require__.bind(__webpack_require__, 63559));
    await publishImage({
        image,
        fresh: { sizes: sizesOf(world.parts), publication, uploading: Promise.resolve(), clock: publishing },
        signer,
        signing: { images: plan.images, registry: outside.registry, clock: clock('sign'), beforeTags: true },
    }, { inputs, facts, host, said: saidByParts(parts), dirty: false }, report);
}
/** Compressed bytes of config and layers, by platform, as the jobs told them. */
function sizesOf({ parts }) {
    return new Map(parts.flatMap(({ part }) => Object.entries(part.sizes).flatMap(([platform, { compressed }]) => compressed === undefined ? [] : [[platform, compressed]])));
}

// EXTERNAL MODULE: ./.build/src/pipeline/parts/done-before.js
var done_before = __webpack_require__(61979);
// EXTERNAL MODULE: ./.build/src/core/shown.js
var shown = __webpack_require__(82906);
// EXTERNAL MODULE: ./.build/src/core/stage.js
var core_stage = __webpack_require__(14301);
// EXTERNAL MODULE: ./.build/src/oci/digest.js
var oci_digest = __webpack_require__(76889);
// EXTERNAL MODULE: ./.build/src/tools/tool.js
var tool = __webpack_require__(37573);
;// CONCATENATED MODULE: ./.build/src/pipeline/parts/figures.js



const counted = [...shown/* severities */.g, 'error', 'warning', 'info'];
/** Stage → platform → severity → number, as far as it is that. */
function findingsIn(all) {
    const known = Object.entries(all).filter(([stage]) => core_stage/* stages */._$.some((name) => name === stage));
    return Object.fromEntries(known.flatMap(([stage, counts]) => {
        const found = figuresByPlatform(counts, counted);
        return Object.keys(found).length > 0 ? [[stage, found]] : [];
    }));
}
/** Platform → name → number, as far as it is that; of some names alone where they are given. */
function figuresByPlatform(all, names) {
    if (!(0,is_record/* isRecord */.u)(all))
        return {};
    return Object.fromEntries(Object.entries(all).flatMap(([platform, of]) => (0,is_record/* isRecord */.u)(of) && isName(platform) ? [[platform, figures(of, names)]] : []));
}
function figures(of, names) {
    return Object.fromEntries(Object.entries(of).filter(([name, value]) => typeof value === 'number' && (names?.includes(name) ?? isName(name))));
}
/** `linux/arm64`, `windows/amd64 10.0.20348.1`, '' for what belongs to no platform. */
function isName(text) {
    return /^[\w./ -]{0,100}$/.test(text) && text !== '__proto__';
}

// EXTERNAL MODULE: ./.build/src/pipeline/parts/part.js
var part = __webpack_require__(77250);
;// CONCATENATED MODULE: ./.build/src/pipeline/parts/parse-part.js









/** @throws Error that says which word of it is none of ours */
function parsePart(text) {
    const json = JSON.parse(text);
    if (!(0,is_record/* isRecord */.u)(json) || json.version !== 1)
        throw new Error('it is of another version');
    const { verdicts, findings, seconds, sizes, attempt } = json;
    return {
        version: 1,
        platforms: names(json, 'platforms'),
        sha: word(json, 'sha'),
        ref: word(json, 'ref'),
        run: word(json, 'run'),
        attempt: typeof attempt === 'number' && Number.isSafeInteger(attempt) ? attempt : wrong('attempt'),
        created: instant(json, 'created'),
        now: instant(json, 'now'),
        stages: words(json, 'stages').filter((name) => core_stage/* stages */._$.includes(name)),
        limits: texts(json, 'limits'),
        images: names(json, 'images'),
        tags: names(json, 'tags'),
        entries: list(json, 'entries').map(descriptor),
        pushed: names(json, 'pushed'),
        verdicts: (Array.isArray(verdicts) ? verdicts : wrong('verdicts')).map(verdict),
        // Shown, and never decided by: the verdicts are what counts.
        findings: (0,is_record/* isRecord */.u)(findings) ? findingsIn(findings) : wrong('findings'),
        ...(json.weaknesses === undefined ? {} : { weaknesses: list(json, 'weaknesses').map(weakness) }),
        seconds: (0,is_record/* isRecord */.u)(seconds) ? figures(seconds) : wrong('seconds'),
        size: word(json, 'size'),
        sizes: (0,is_record/* isRecord */.u)(sizes) ? figuresByPlatform(sizes) : wrong('sizes'),
        error: word(json, 'error'),
        attestations: list(json, 'attestations').map(attestation),
        tools: list(json, 'tools').map(parse_part_tool),
    };
}
function word(of, name) {
    const value = of[name];
    return typeof value === 'string' && value.length <= part/* longestWord */.r ? value : wrong(name);
}
function texts(of, name) {
    const value = of[name];
    if (!(0,is_record/* isRecord */.u)(value))
        return wrong(name);
    return Object.fromEntries(Object.keys(value).map((key) => [key, word(value, key)]));
}
function words(of, name) {
    const value = of[name];
    if (!Array.isArray(value))
        return wrong(name);
    return value.map((one) => (typeof one === 'string' && one.length <= part/* longestWord */.r ? one : wrong(name)));
}
/** Words that stand in lines of the log and of the summary as they are. */
function names(of, name) {
    return words(of, name).map((one) => (/^[!-_a-~]*$/.test(one) ? one : wrong(name)));
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
    if (!(0,is_record/* isRecord */.u)(platform))
        return wrong('entries');
    return {
        mediaType,
        digest,
        size,
        platform: platformIn(platform),
        ...((0,is_record/* isRecord */.u)(annotations) ? { annotations: onlyWords(annotations) } : {}),
    };
}
/** It becomes part of the index, and a cell of a table. */
function platformIn(of) {
    const { os, architecture, variant, 'os.version': version, 'os.features': features } = of;
    const plain = (value) => typeof value === 'string' && /^[\w.-]{1,100}$/.test(value) ? value : wrong('entries');
    return {
        architecture: plain(architecture),
        os: plain(os),
        ...(version === undefined ? {} : { 'os.version': plain(version) }),
        ...(Array.isArray(features) ? { 'os.features': features.map(plain) } : {}),
        ...(variant === undefined ? {} : { variant: plain(variant) }),
    };
}
function verdict(of) {
    if (!(0,is_record/* isRecord */.u)(of) || typeof of.passed !== 'boolean')
        return wrong('verdicts');
    const reason = of.reason === undefined ? {} : { reason: word(of, 'reason') };
    return { gate: word(of, 'gate'), passed: of.passed, ...reason };
}
/** Provenance is the merging job's own: nobody hands it a foreign one to sign. */
const handedOn = [sign.predicateTypes.spdx, sign.predicateTypes.cyclonedx, sign.predicateTypes.vulnerabilities];
function attestation(of) {
    const { digest, file } = of;
    const type = handedOn.find((known) => known === of.type);
    // It lies beside the part, and a name that leads elsewhere would be attested in its place.
    if (typeof file !== 'string' || !/^[\w][\w.-]*\.json$/.test(file))
        return wrong('attestations');
    if (!type || typeof digest !== 'string' || !(0,oci_digest/* isDigest */.Bc)(digest))
        return wrong('attestations');
    return { digest, type, file };
}
function weakness(of) {
    const severity = shown/* severities */.g.find((known) => known === of.severity);
    return severity ? { id: word(of, 'id'), package: word(of, 'package'), severity } : wrong('weaknesses');
}
function parse_part_tool(of) {
    const name = tool/* toolNames */.$.find((known) => known === of.name);
    return name ? { name, version: word(of, 'version'), sha256: word(of, 'sha256') } : wrong('tools');
}
function onlyWords(fields) {
    return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}
function wrong(name) {
    throw new Error(`its ${name} cannot be read`);
}

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

// EXTERNAL MODULE: ./.build/src/pipeline/parts/limits.js
var limits = __webpack_require__(91531);
;// CONCATENATED MODULE: ./.build/src/pipeline/parts/newest.js

/**
 * A job that ran again leaves a newer part: that one counts, whatever became of the older one.
 *
 * @param problems is told what two jobs made of one platform
 */
function newestOf(parts, problems) {
    const newest = parts.filter(({ part }) => !parts.some((other) => other.part.attempt > part.attempt && isOfSameJob(other.part, part)));
    const seen = new Map();
    for (const found of newest) {
        const twins = platformsOf(found.part).flatMap((platform) => {
            const twin = seen.get(platform);
            seen.set(platform, twin ?? found);
            return twin ? [{ platform, twin }] : [];
        });
        const [first] = twins;
        if (first && first.twin.part.attempt === found.part.attempt && labelOf(first.twin.part) === labelOf(found.part))
            problems.push(`${labelOf(found.part)}: two parts of the same attempt are there: ${first.twin.folder}, ${found.folder}`);
        else
            for (const { platform } of twins)
                problems.push(`${platform}: two jobs have built it`);
    }
    return newest;
}
function isOfSameJob(newer, older) {
    const [asked, before] = [newer, older].map(({ platforms }) => platforms.map(normal).sort().join());
    // Many machines may have been asked for their own platform: which of them failed, nobody can tell.
    if (asked === before && (asked !== '' || older.entries.length === 0))
        return true;
    const [made, was] = [platformsOf(newer), platformsOf(older)];
    return was.length > 0 && was.every((platform) => made.includes(platform));
}

// EXTERNAL MODULE: ./.build/src/pipeline/parts/part-folder.js
var part_folder = __webpack_require__(90783);
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
    const latest = newestOf(fitting, problems);
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
        problems.push(...lacksOf(part, inputs, host));
    const first = (found) => Math.min(...platformsOf(found.part).map((platform) => wanted.indexOf(platform)));
    return { parts: known.toSorted((one, other) => first(one) - first(other)), problems };
}
/** The one clock of all jobs is that of the first to start: dates in tags are its, whenever this job runs. */
function clockOf({ parts }) {
    const [first] = parts.map(({ part }) => part).toSorted((one, other) => Date.parse(one.now) - Date.parse(other.now));
    return first ? { now: new Date(first.now), created: new Date(first.created) } : {};
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
/** What it lacks to become a part of an image that was judged as this job was asked. */
function lacksOf(part, inputs, { redact }) {
    const { stages, gates } = inputs;
    const label = labelOf(part);
    if (part.error !== '')
        return [`${label}: ${part.error.trim()}`];
    if (part.entries.length === 0)
        return [`${label}: nothing was built`];
    const skipped = stages.filter((stage) => done_before/* doneBefore */.q.includes(stage) && !part.stages.includes(stage));
    // What only this job was asked for, nobody would run.
    const unheard = gates.filter(({ name }) => !part.verdicts.some(({ gate }) => gate === name));
    return [
        ...(skipped.length === 0
            ? []
            : [`${label}: its job did not have ${skipped.join(', ')} among its stages, and this one has`]),
        ...unheard.map(({ name }) => `${label}: its job did not run the gate ${name}, which this one was given`),
        ...(0,limits/* unheardLimits */.k)(part, inputs, redact).map((name) => `${label}: its job did not judge by the ${name} of this one`),
    ];
}

;// CONCATENATED MODULE: ./.build/src/pipeline/parts/index.js




/***/ }),

/***/ 91531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ limitsOf),
/* harmony export */   k: () => (/* binding */ unheardLimits)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76889);
/* harmony import */ var _inputs_tables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72900);
/* harmony import */ var _done_before_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61979);



/** What a job judges by that is not the default: the digest of each text. */
function limitsOf({ given, stages }, redact) {
    const wanted = stages.flatMap((stage) => (_done_before_js__WEBPACK_IMPORTED_MODULE_2__/* .judgingInputs */ .y[stage] === 'merge' ? [] : _done_before_js__WEBPACK_IMPORTED_MODULE_2__/* .judgingInputs */ .y[stage]));
    return Object.fromEntries(wanted.flatMap((name) => {
        const text = given.get(name)?.trim() || _inputs_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp[name].default;
        return text === _inputs_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp[name].default ? [] : [[name, (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(redact(text))]];
    }));
}
/** Limits that this job was given and the job of a part was not, or not the same: nobody judged by them. */
function unheardLimits(part, inputs, redact) {
    return Object.entries(limitsOf(inputs, redact)).flatMap(([name, digest]) => part.limits[name] === digest ? [] : [name]);
}


/***/ }),

/***/ 90783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ partsFolder),
/* harmony export */   W: () => (/* binding */ partFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78390);



/** Where all parts lie: an absolute path. */
function partsFolder({ partsDir }, host) {
    if (partsDir !== '')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(partsDir) ? partsDir : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(host.cwd, partsDir);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(host.env.RUNNER_TEMP || host.cacheDir, 'image-pipeline-parts');
}
/** The folder of one job's own part: `linux-arm64`; it may become the name of an artifact. */
function partFolder(inputs, host) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(partsFolder(inputs, host), shortened((0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .platformSlug */ .DN)(inputs.platforms.join('_'))) || 'own-platform');
}
/** Characters; file systems take 255 bytes. */
const longest = 100;
function shortened(name) {
    if (name.length <= longest)
        return name;
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(name).digest('hex').slice(0, 12);
    return `${name.slice(0, longest - key.length - 1)}-${key}`;
}


/***/ }),

/***/ 77250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ partFile),
/* harmony export */   r: () => (/* binding */ longestWord)
/* harmony export */ });
/** The name of a part's own file in its folder. */
const partFile = 'part.json';
/** More of a word than this no job writes. Characters. */
const longestWord = 20_000;


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

/***/ 14904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ showProof)
/* harmony export */ });
/* harmony import */ var _core_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19982);
/* harmony import */ var _core_shown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82906);
/* harmony import */ var _statements_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35149);



/** As Markdown: who signed what was asked for, what was built from what, then a line a manifest. @param now for ages */
function showProof({ reference, signer, manifests }, now) {
    const told = manifests.find(({ provenance }) => provenance)?.provenance;
    const facts = [
        ['image', reference],
        ['signed by', manifests[0]?.types.has(_statements_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .predicateTypes */ .ZR.signature) ? signer : 'nobody that was asked for'],
        ['commit', told?.commit ?? ''],
        ['workflow', told ? [told.workflow, told.repository && `of ${told.repository}`].filter(Boolean).join(' ') : ''],
        ['built by', told?.builder ?? ''],
        ['built', told?.finished ? `${second(told.finished)}, ${age(told.finished, now)}` : ''],
    ];
    return [
        '| | |',
        '|---|---|',
        ...facts.filter(([, text]) => text !== '').map(([name, text]) => `| ${name} | ${(0,_core_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(text, 300)} |`),
        '',
        '| manifest | digest | signature | SBOM | scan | provenance |',
        '|---|---|---|---|---|---|',
        ...manifests.map((manifest) => row(manifest, manifests.length === 1, now)),
        '',
    ].join('\n');
}
function row(manifest, alone, now) {
    const { digest, platform, isImage, types, scan, provenance } = manifest;
    const sboms = [_statements_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .predicateTypes */ .ZR.spdx, _statements_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .predicateTypes */ .ZR.cyclonedx].filter((type) => types.has(type));
    const has = (type) => (types.has(type) ? 'yes' : 'no');
    const cells = [
        platform || (alone ? 'image' : 'index'),
        `${digest.slice(0, 19)}…`,
        has(_statements_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .predicateTypes */ .ZR.signature),
        sboms.map(_statements_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfType */ .xH).join(', ') || (isImage ? 'no' : ''),
        scan ? scanText(scan, now) : isImage ? has(_statements_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .predicateTypes */ .ZR.vulnerabilities) : '',
        provenance?.finished ? age(provenance.finished, now) : has(_statements_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .predicateTypes */ .ZR.provenance),
    ];
    return `| ${cells.map((cell) => (cell === '' ? '' : (0,_core_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(cell))).join(' | ')} |`;
}
function scanText({ counts, finished }, now) {
    const found = _core_shown_js__WEBPACK_IMPORTED_MODULE_2__/* .severities */ .g.flatMap((severity) => (counts[severity] ? [`${counts[severity]} ${severity}`] : []));
    return `${found.join(', ') || 'nothing known'}${finished ? `; ${age(finished, now)}` : ''}`;
}
/** `3 days ago`; a clock that is behind says `just now`. */
function age(then, now) {
    const seconds = Math.max(0, Math.round((now.getTime() - then.getTime()) / 1000));
    const [count, unit] = seconds < 60
        ? [0, '']
        : seconds < 3600
            ? [Math.floor(seconds / 60), 'minute']
            : seconds < 86_400
                ? [Math.floor(seconds / 3600), 'hour']
                : [Math.floor(seconds / 86_400), 'day'];
    return unit === '' ? 'just now' : `${count} ${unit}${count === 1 ? '' : 's'} ago`;
}
function second(date) {
    return date.toISOString().replace(/\.\d+Z$/, 'Z');
}


/***/ }),

/***/ 35149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZR: () => (/* binding */ predicateTypes),
/* harmony export */   jE: () => (/* binding */ isRenewed),
/* harmony export */   xH: () => (/* binding */ nameOfType)
/* harmony export */ });
/** What a statement says of its subject, by in-toto's `predicateType`. */
const predicateTypes = {
    /** cosign's own: "this is signed", and nothing else. */
    signature: 'https://sigstore.dev/cosign/sign/v1',
    spdx: 'https://spdx.dev/Document',
    cyclonedx: 'https://cyclonedx.org/bom',
    vulnerabilities: 'https://cosign.sigstore.dev/attestation/vuln/v1',
    provenance: 'https://slsa.dev/provenance/v1',
};
const names = {
    [predicateTypes.signature]: 'signature',
    [predicateTypes.spdx]: 'SPDX',
    [predicateTypes.cyclonedx]: 'CycloneDX',
    [predicateTypes.vulnerabilities]: 'scan',
    [predicateTypes.provenance]: 'provenance',
};
/** What people call it. */
function nameOfType(type) {
    return names[type];
}
/** What grows old: a newer one stands in for it. All others say the same for ever. */
function isRenewed(type) {
    return type === predicateTypes.vulnerabilities;
}


/***/ }),

/***/ 20835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openTools: () => (/* binding */ openTools)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/tools/place.js
var tools_place = __webpack_require__(56);
// EXTERNAL MODULE: ./.build/src/tools/proof.js
var proof = __webpack_require__(91329);
// EXTERNAL MODULE: ./.build/src/tools/release.js
var tools_release = __webpack_require__(37729);
// EXTERNAL MODULE: ./.build/src/tools/tar-gz.js + 1 modules
var tar_gz = __webpack_require__(67694);
;// CONCATENATED MODULE: ./.build/src/tools/cached.js






/**
 * Reads a tool in the cache whole, every time: nothing that could be remembered of it could not be forged as well. What
 * is run much later is a copy of what was read then, whoever else may write in the cache.
 *
 * @param copy where it is to be: a path of this run alone
 */
async function cached(release, place, copy, hasher) {
    const found = await (0,promises_.lstat)(place.executable, { bigint: true }).catch(() => undefined);
    if (found === undefined)
        return { state: 'absent' };
    const remove = async () => {
        try {
            await (0,promises_.rm)(place.complete, { force: true });
            const now = await (0,promises_.lstat)(place.executable, { bigint: true }).catch(() => undefined);
            if (now !== undefined && now.ino === found.ino && now.mtimeNs === found.mtimeNs)
                await (0,promises_.rm)(place.executable, { recursive: true, force: true });
        }
        catch (error) {
            throw (0,tools_place/* unwritable */.mP)(place.folder, error);
        }
    };
    if (!found.isFile())
        return { state: 'wrong', why: 'is no regular file', remove };
    let sha256;
    try {
        sha256 = await hasher.copy(place.executable, copy);
    }
    catch (error) {
        await (0,promises_.rm)(copy, { force: true });
        if (error instanceof errors/* InterruptedError */.p4 || isNoRoom(error))
            throw error;
        // Another run has taken it away this moment.
        if (error.code === 'ENOENT')
            return { state: 'absent' };
        return { state: 'wrong', why: `cannot be read (${(0,errors/* messageOf */.bD)(error)})`, remove };
    }
    const why = await doubt(release, place, sha256);
    if (why === undefined) {
        (0,proof/* refuseForbidden */.Yg)(place.executable, release.forbidden, [sha256]);
        return { state: 'verified', sha256, path: (await canRun(copy)) ? copy : place.executable };
    }
    await (0,promises_.rm)(copy, { force: true });
    (0,proof/* refuseForbidden */.Yg)(place.executable, release.forbidden, [sha256]);
    return { state: 'wrong', why: `has ${why}`, remove };
}
/** Some let nobody run programs from the folder for temporary files. */
async function canRun(path) {
    return (0,promises_.access)(path, promises_.constants.X_OK).then(() => true, () => false);
}
/** Of the disk for temporary files: nothing is wrong with the tool. */
function isNoRoom(error) {
    return ['ENOSPC', 'EDQUOT'].includes(error.code ?? '');
}
async function doubt(release, place, executable) {
    if ((0,tools_release/* isBare */.JE)(release) || !(0,proof/* needsAsset */.SL)(release, executable))
        return (0,proof/* wrongBytes */.f7)(release, { executable });
    if (!release.asset.endsWith('.tar.gz'))
        return 'no hash of its own that is known';
    // Only the archive's hash is known: what is in it now must be what lies beside it.
    try {
        const inside = await (0,tar_gz/* readTarGz */.J)(place.asset, release.executable);
        if (inside.executable !== executable)
            return `sha256 ${executable} instead of ${inside.executable} as in its archive`;
        return (0,proof/* wrongBytes */.f7)(release, inside);
    }
    catch (error) {
        if (error.code !== 'ENOENT')
            return `a broken archive beside it: ${(0,errors/* messageOf */.bD)(error)}`;
        return (0,proof/* wrongBytes */.f7)(release, { executable }) ?? 'no archive beside it';
    }
}

// EXTERNAL MODULE: ./.build/src/tools/fetch-release.js
var fetch_release = __webpack_require__(85179);
// EXTERNAL MODULE: ./.build/src/tools/hasher.js
var hasher = __webpack_require__(27044);
// EXTERNAL MODULE: ./.build/src/core/host.js
var core_host = __webpack_require__(69145);
// EXTERNAL MODULE: ./.build/src/core/semver.js
var semver = __webpack_require__(631);
// EXTERNAL MODULE: ./.build/src/core/tool-error.js
var tool_error = __webpack_require__(12334);
// EXTERNAL MODULE: ./.build/src/tools/inputs.js + 1 modules
var inputs = __webpack_require__(44808);
;// CONCATENATED MODULE: ./.build/src/tools/own.js








/**
 * An executable of the user's own: hashed, then asked for its version. Nobody but the user vouches for it.
 *
 * @throws UserError for what is no executable, is known to be malicious or is too old
 */
async function ownTool({ name, path }, pins, host, hasher) {
    const wrong = (problem, cause) => new errors/* UserError */.yo(`tools: ${name}=${path} ${problem}.`, {
        cure: `Give the absolute path of ${name}'s executable, or leave the line away for the pinned one.`,
        ...(cause === undefined ? {} : { cause }),
    });
    // Links are followed but not resolved: version managers know by the name that they are called by what to run.
    const found = await (0,promises_.stat)(path).catch((error) => {
        throw wrong(`cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, error);
    });
    if (!found.isFile())
        throw wrong('is no regular file');
    await (0,promises_.access)(path, promises_.constants.X_OK | promises_.constants.R_OK).catch((error) => {
        throw wrong('may not be read and run by the user of this run', error);
    });
    const sha256 = await hasher.sha256(path);
    (0,proof/* refuseForbidden */.Yg)(path, pins.forbiddenHashes, [sha256]);
    const version = await versionOf(name, path, host).catch((error) => {
        if (error instanceof errors/* InterruptedError */.p4 || host.signal.aborted)
            throw error;
        throw wrong(`cannot be run: ${(0,errors/* messageOf */.bD)(error)}`, error);
    });
    const why = pins.forbiddenVersions[(0,inputs/* core */.I8)(version)];
    if (why !== undefined)
        throw wrong(`is version ${version}, which is never run: ${why}`);
    if ((0,inputs/* isBelow */.Yw)(version, pins.minimum))
        throw wrong(`is version ${version}; ${pins.minimum} is the oldest that can be used`);
    host.log.info(`${name}${version === '' ? '' : ` ${version}`}, sha256 ${sha256}, your own (${path})`);
    if (version === '')
        host.log.warning(`${path} does not tell its version: whether it is ${name} ${pins.minimum} or newer is not known. Its results may be wrong.`);
    return { name, version, path, sha256, trust: 'own' };
}
const questions = {
    trivy: ['--version', /^Version:\s*v?(\S+)/m],
    gitleaks: ['version', /^(?:gitleaks version )?v?(\d\S*)\s*$/m],
    cosign: ['version', /^GitVersion:\s*v?(\S+)/m],
    syft: ['version', /^Version:\s*v?(\S+)/m],
};
/** How a tool is asked for its version: in an empty folder, because some read settings from where they are started. */
function versionCommand(name, path, folder, host) {
    return { tool: path, args: [questions[name][0]], env: (0,core_host/* childEnv */.g)(host.env, [], { HOME: folder }), cwd: folder };
}
/** '' where it is not told. */
function readVersion(name, output) {
    return (0,semver/* parseSemver */.k)(questions[name][1].exec(output)?.[1] ?? '')?.version ?? '';
}
async function versionOf(name, path, host) {
    const folder = (0,external_node_path_.join)(await host.tempDir(), 'tool-versions');
    await (0,promises_.mkdir)(folder, { recursive: true });
    const patience = AbortSignal.timeout(30_000);
    try {
        const { stdout, stderr } = await host.exec({ ...versionCommand(name, path, folder, host), signal: patience });
        return readVersion(name, stdout) || readVersion(name, stderr);
    }
    catch (error) {
        const silent = patience.aborted && !host.signal.aborted;
        if (!silent && !(error instanceof tool_error/* ToolError */.v))
            throw error;
        host.log.debug(`${path}: ${silent ? 'it did not answer in 30 s' : (0,errors/* messageOf */.bD)(error)}`);
        return '';
    }
}

// EXTERNAL MODULE: ./.build/src/tools/pins.js
var tools_pins = __webpack_require__(10603);
// EXTERNAL MODULE: ./.build/src/tools/platform.js
var tools_platform = __webpack_require__(52848);
;// CONCATENATED MODULE: ./.build/src/tools/index.js











/** The tools of a run. Nothing is fetched or read before `get` asks for it; then each tool once. */
function openTools(inputs, host, builtIn = {}) {
    const { pins = tools_pins.pins, platform = (0,tools_platform/* machinePlatform */.P)() } = builtIn;
    const hashes = (0,hasher/* hasher */.Y)(host.signal);
    const asked = new Map();
    return {
        get(name) {
            const known = asked.get(name) ?? tools_open(name, pins[name], inputs, platform, host, hashes);
            asked.set(name, known);
            return known;
        },
    };
}
async function tools_open(name, pins, inputs, platform, host, hashes) {
    const choice = inputs.tools.find((line) => line.name === name);
    if (choice !== undefined && 'path' in choice)
        return ownTool(choice, pins, host, hashes);
    const release = (0,tools_release/* releaseOf */.l7)(name, choice, pins, platform);
    const place = (0,tools_place/* placeOf */.$t)(release, host);
    const tool = (sha256, from, path) => {
        const vouched = release.trust === 'pinned' ? 'as pinned' : 'as given';
        host.log.info(`${name} ${release.version}, sha256 ${sha256.slice(0, 8)}… ${vouched} (from ${from})`);
        return { name, version: release.version, path, sha256, trust: release.trust };
    };
    const own = await (0,promises_.mkdtemp)((0,external_node_path_.join)(await host.tempDir(), `tool-${name}-`));
    const look = () => cached(release, place, (0,external_node_path_.join)(own, release.executable), hashes);
    const here = await look();
    if (here.state === 'verified')
        return tool(here.sha256, 'the tool cache', here.path);
    if (here.state === 'wrong') {
        host.log.warning(`${place.executable} ${here.why}: it is removed, and ${name} is fetched anew.`);
        await here.remove();
    }
    try {
        const { sha256, from } = await (0,fetch_release/* fetchRelease */.u)(release, place, inputs.toolsMirror, host);
        const kept = await look();
        if (kept.state !== 'verified' || kept.sha256 !== sha256)
            throw notKept(place.executable);
        return tool(sha256, from, kept.path);
    }
    catch (error) {
        // Another run on this cache may have had more luck meanwhile, or holds the file that Windows does not let us replace.
        const now = host.signal.aborted ? undefined : await look();
        if (now?.state !== 'verified')
            throw error;
        return tool(now.sha256, 'the tool cache', now.path);
    }
}
function notKept(path) {
    return new errors/* UserError */.yo(`${path} changed as soon as it was written: it is not run.`, {
        cure: 'Find out who writes there. Give this run a tool cache of its own: RUNNER_TOOL_CACHE.',
    });
}


/***/ })

};
