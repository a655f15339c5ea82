export const id = 2616;
export const ids = [2616];
export const modules = {

/***/ 60235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  analyse: () => (/* reexport */ analyse.analyse),
  confirm: () => (/* reexport */ confirm_confirm),
  judge: () => (/* reexport */ judge),
  plan: () => (/* reexport */ analyze_plan/* plan */.et),
  planned: () => (/* reexport */ analyze_plan/* planned */.lM),
  show: () => (/* reexport */ show)
});

// EXTERNAL MODULE: ./.build/src/analyze/analyse.js + 4 modules
var analyse = __webpack_require__(73469);
// EXTERNAL MODULE: ./.build/src/core/bytes-text.js
var bytes_text = __webpack_require__(21766);
// EXTERNAL MODULE: ./.build/src/core/plain.js
var plain = __webpack_require__(85759);
// EXTERNAL MODULE: ./.build/src/analyze/plan.js + 1 modules
var analyze_plan = __webpack_require__(99278);
// EXTERNAL MODULE: ./.build/src/layers/entry.js
var entry = __webpack_require__(9806);
;// CONCATENATED MODULE: ./.build/src/analyze/budgets/causes.js


const most = 3;
function largestLayers({ layers }, compressed) {
    return layers
        .map((layer, at) => ({
        bytes: compressed ? layer.compressed : layer.size,
        text: `${layerName(layers, at)}${layer.command === '' ? '' : `: ${(0,plain/* plain */.p)(layer.command, 80)}`}`,
    }))
        .sort((one, other) => other.bytes - one.bytes)
        .slice(0, most);
}
function mostWasted({ waste, layers }) {
    return waste.paths.slice(0, most).map(({ path, bytes, from, by }) => ({
        bytes,
        text: `${(0,plain/* plain */.p)((0,entry/* shownPath */.pS)(path), 80)} of ${layerName(layers, from)}, dead by ${layerName(layers, by)}`,
    }));
}
/** `layer 5 (Dockerfile:12)`: people count from one, and know their Dockerfile better than its layers. */
function layerName(layers, at) {
    const place = layers[at]?.place;
    return `layer ${at + 1}${place ? ` (${(0,plain/* plain */.p)(place.file, 60)}:${place.line})` : ''}`;
}

;// CONCATENATED MODULE: ./.build/src/analyze/budgets/judge-dive.js


/** dive's rules in dive's words. Its comparisons are strict; what is no number fails none. */
function judgeDive({ platform, dive }, rules) {
    if (!rules)
        return [];
    const { efficiency, wastedBytes, wastedUserPercent } = dive;
    const causes = dive.inefficient.slice(0, 3).map(({ path, count, cumulative }) => ({
        bytes: cumulative,
        text: `${(0,plain/* plain */.p)((0,entry/* shownPath */.pS)(path.slice(1)), 80)} in ${count} layers`,
    }));
    const held = (budget, limit, failed, text) => limit === undefined
        ? []
        : [
            {
                budget,
                platform,
                passed: !failed(limit),
                text: `${text} (.dive-ci: ${limit})`,
                causes: failed(limit) ? causes : [],
            },
        ];
    const ofUser = wastedBytes === 0 ? '0' : (wastedUserPercent * 100).toFixed(2);
    return [
        ...held('lowestEfficiency', rules.lowestEfficiency, (limit) => limit > efficiency, `efficiency: ${(efficiency * 100).toFixed(2)} %`),
        ...held('highestWastedBytes', rules.highestWastedBytes, (limit) => wastedBytes > limit, `wastedBytes: ${wastedBytes} bytes (${humanBytes(wastedBytes)})`),
        ...held('highestUserWastedPercent', rules.highestUserWastedPercent, (limit) => wastedUserPercent > limit, `userWastedPercent: ${ofUser.replace('Infinity', '+Inf')} %`),
    ];
}
/** As dive's library writes sizes: `1.2 MB`, `83 MB`. */
function humanBytes(bytes) {
    if (bytes < 10)
        return `${bytes} B`;
    const power = Math.floor(Math.log(bytes) / Math.log(1000));
    const value = Math.floor((bytes / 1000 ** power) * 10 + 0.5) / 10;
    return `${value < 10 ? value.toFixed(1) : evenly(value)} ${['B', 'kB', 'MB', 'GB', 'TB', 'PB'][power]}`;
}
/** Go rounds a half to the even number. */
function evenly(value) {
    const below = Math.floor(value);
    return value - below === 0.5 ? below + (below % 2) : Math.round(value);
}

// EXTERNAL MODULE: ./.build/src/analyze/budgets/judge-increase.js
var judge_increase = __webpack_require__(90423);
// EXTERNAL MODULE: ./.build/src/analyze/budgets/limit-text.js
var limit_text = __webpack_require__(7136);
;// CONCATENATED MODULE: ./.build/src/analyze/budgets/judge.js







/**
 * A budget of one platform (`linux/arm64=500MB`) comes before the one of all. What is equal to its budget passes.
 *
 * @param buildSeconds undefined where nothing was built
 * @param compared with the image that `compare-with` names, where one is
 */
function judge(analysis, plan, buildSeconds, compared) {
    const held = [
        ...analysis.platforms.flatMap((platform) => judgePlatform(platform, plan)),
        ...(compared ? (0,judge_increase/* judgeIncrease */.A)(compared, plan) : []),
        ...judgeTime(plan, buildSeconds),
    ];
    const failed = held.filter(({ passed }) => !passed);
    const idle = [...idleLimits(analysis, plan), ...(compared ? (0,judge_increase/* idleIncrease */.J)(compared, plan) : [])];
    if (held.length === 0)
        return { analysis, held, verdict: undefined, idle, compared };
    const verdict = failed.length === 0
        ? { gate: 'analyze', passed: true }
        : { gate: 'analyze', passed: false, reason: failed.map(reasonOf).join('; ') };
    return { analysis, held, verdict, idle, compared };
}
function idleLimits({ platforms }, plan) {
    const there = platforms.map(({ platform }) => platform);
    const limits = [
        ['max-compressed', plan.compressed],
        ['max-uncompressed', plan.uncompressed],
        ['max-increase', plan.increase],
        ['max-layers', plan.layers],
        ['min-efficiency', plan.efficiency],
    ];
    return limits.flatMap(([input, byPlatform]) => [...byPlatform.keys()]
        .filter((platform) => platform !== '' && !there.includes(platform))
        .map((platform) => `${input} has a limit for ${platform}, and the image has only ${(0,plain/* plain */.p)(there.join(', '), 200)}`));
}
function judgePlatform(image, plan) {
    const { platform, compressed, uncompressed, layers, dive } = image;
    const bytes = (budget, found, limit) => {
        const passed = found <= limit;
        return {
            budget,
            platform,
            passed,
            text: (0,limit_text/* ofBytes */.v)(found, limit),
            causes: passed ? [] : largestLayers(image, budget === 'compressed'),
        };
    };
    return [
        ...held(plan.compressed, platform, (limit) => bytes('compressed', compressed, limit)),
        ...held(plan.uncompressed, platform, (limit) => bytes('uncompressed', uncompressed, limit)),
        ...judgeWaste(image, plan),
        ...held(plan.layers, platform, (limit) => {
            const passed = layers.length <= limit;
            const causes = passed ? [] : largestLayers(image, true);
            return { budget: 'layers', platform, passed, text: `${layers.length} of ${limit}`, causes };
        }),
        ...held(plan.efficiency, platform, (limit) => {
            const passed = dive.efficiency >= limit;
            const text = `${(0,limit_text/* share */.u)(dive.efficiency, Math.floor)}, at least ${(0,analyze_plan/* percent */.KN)(limit)}`;
            return { budget: 'efficiency', platform, passed, text, causes: passed ? [] : mostWasted(image) };
        }),
        ...judgeDive(image, plan.dive),
    ];
}
/** Of a size and a share both must be passed: a small image fails by no share, a large one by no size alone. */
function judgeWaste(image, { wasted }) {
    const { platform, uncompressed, waste } = image;
    if (!wasted)
        return [];
    const part = uncompressed === 0 ? 0 : waste.total / uncompressed;
    const over = [
        ...(wasted.bytes === undefined ? [] : [waste.total > wasted.bytes]),
        ...(wasted.share === undefined ? [] : [part > wasted.share]),
    ];
    const ofPart = wasted.share === undefined ? '' : ` of ${(0,analyze_plan/* percent */.KN)(wasted.share)}`;
    const passed = !over.every(Boolean);
    const size = wasted.bytes === undefined ? (0,bytes_text/* bytesText */.p)(waste.total) : (0,limit_text/* ofBytes */.v)(waste.total, wasted.bytes);
    const text = `${size}, ${(0,limit_text/* share */.u)(part, Math.ceil)}${ofPart}`;
    return [{ budget: 'wasted', platform, passed, text, causes: passed ? [] : mostWasted(image) }];
}
function judgeTime({ buildTime }, seconds) {
    if (buildTime === undefined || seconds === undefined)
        return [];
    const took = Math.round(seconds * 1000);
    const passed = took <= buildTime;
    // Rounded towards what fails: 300.04 s are not 300 s.
    const found = ((passed ? Math.floor : Math.ceil)(took / 100) / 10).toFixed(1);
    return [{ budget: 'build time', platform: '', passed, text: `${found} s of ${buildTime / 1000} s`, causes: [] }];
}
function held(limits, platform, judge) {
    const limit = limits.get(platform) ?? limits.get('');
    return limit === undefined ? [] : [judge(limit)];
}
function reasonOf({ budget, platform, text, causes }) {
    // Of an image that exists already the platform is a stranger's word.
    const where = platform === '' ? '' : `${(0,plain/* plain */.p)(platform, 80)} `;
    const why = causes.length === 0 ? '' : ` (${causes.map((cause) => `${(0,bytes_text/* bytesText */.p)(cause.bytes)} ${cause.text}`).join(', ')})`;
    return `${where}${budget} ${text}${why}`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./.build/src/core/all-ended.js
var all_ended = __webpack_require__(229);
// EXTERNAL MODULE: ./.build/src/core/slots.js
var slots = __webpack_require__(86818);
// EXTERNAL MODULE: ./.build/src/layers/layer-cache.js
var layer_cache = __webpack_require__(39740);
// EXTERNAL MODULE: ./.build/src/layers/read-layer.js + 4 modules
var read_layer = __webpack_require__(25655);
;// CONCATENATED MODULE: ./.build/src/layers/hash-files.js





/**
 * Reads layers once more, for the content of some of their files; what was hashed before is remembered.
 *
 * @throws UserError that names the layer which cannot be read
 */
async function hashFiles(wanted, source, verified, host) {
    const cache = (0,layer_cache/* layerCache */.Q)(host);
    const atOnce = (0,slots/* slots */.Q)(2);
    const found = wanted.map(({ blob, paths }) => atOnce(async () => {
        const known = verified ? await cache.getHashes(blob.digest) : undefined;
        if (known && [...paths].every((path) => known.has(path)))
            return [blob.digest, known];
        const read = await hashLayer({ blob, paths }, source, verified, host.signal);
        const hashes = new Map([...(known ?? []), ...read]);
        await cache.putHashes(blob.digest, hashes);
        return [blob.digest, hashes];
    }));
    return new Map(await (0,all_ended/* allEnded */.C)(found));
}
async function hashLayer({ blob, paths }, source, verified, signal) {
    const hashers = new Map();
    await (0,read_layer/* readLayer */.w)(blob, source.open(blob), verified, signal, (entry, piece) => {
        if (!paths.has(entry.path))
            return;
        const known = hashers.get(entry.path);
        // Of a path that is in a tar twice the last one counts.
        const hasher = known?.of === entry ? known : { of: entry, hash: (0,external_node_crypto_.createHash)('sha256') };
        if (hasher !== known)
            hashers.set(entry.path, hasher);
        hasher.hash.update(piece);
    });
    return new Map([...hashers].map(([path, { hash }]) => [path, hash.digest('hex')]));
}

// EXTERNAL MODULE: ./.build/src/analyze/bytes-of.js
var bytes_of = __webpack_require__(61897);
;// CONCATENATED MODULE: ./.build/src/analyze/measures/confirm.js


/** Those that are shown. */
const shown = 20;
/** Bytes of a file: smaller ones are not worth the reading. */
const smallest = 64 * 1024;
/** Bytes of a layer's files: reading it once more takes seconds. */
const largest = 1e9;
/**
 * Duplicates are told by size and CRC-32. Of the costly ones that are shown the content is compared, where their layers
 * can be read again without a download: what turns out to be another file is no duplicate.
 */
async function confirm_confirm({ platforms }, images, source, verified, host) {
    if (!source.near)
        return { platforms };
    const wanted = new Map();
    platforms.forEach((platform, at) => {
        const layers = images[at]?.layers ?? [];
        for (const { paths, layers: places } of worthwhile(platform, layers))
            paths.forEach((path, index) => {
                const layer = layers[places[index] ?? -1];
                if (!layer)
                    return;
                const known = wanted.get(layer.blob.digest) ?? { blob: layer.blob, paths: new Set() };
                known.paths.add(path);
                wanted.set(layer.blob.digest, known);
            });
    });
    if (wanted.size === 0)
        return { platforms };
    const hashes = await hashFiles([...wanted.values()], source, verified, host);
    return {
        platforms: platforms.map((platform, at) => {
            const layers = images[at]?.layers ?? [];
            const asked = new Set(worthwhile(platform, layers));
            const hashOf = (path, layer) => hashes.get(layers[layer]?.blob.digest ?? 'a:')?.get(path);
            const duplicates = platform.duplicates.flatMap((one) => (asked.has(one) ? split(one, hashOf) : [one]));
            return { ...platform, duplicates: duplicates.sort((one, other) => other.wasted - one.wasted) };
        }),
    };
}
function worthwhile({ duplicates }, layers) {
    const small = layers.map(({ entries }) => (0,bytes_of/* bytesOf */.$)(entries) <= largest);
    return duplicates
        .slice(0, shown)
        .filter(({ size, layers: places }) => size >= smallest && places.every((at) => small[at]));
}
/** By their content: mostly one group, as they were. */
function split({ size, crc, paths, layers }, hashOf) {
    const groups = new Map();
    paths.forEach((path, at) => {
        const hash = hashOf(path, layers[at] ?? -1) ?? `unread ${at}`;
        groups.set(hash, [...(groups.get(hash) ?? []), at]);
    });
    return [...groups.values()]
        .filter((group) => group.length > 1)
        .map((group) => ({
        size,
        crc,
        paths: group.map((at) => paths[at] ?? ''),
        layers: group.map((at) => layers[at] ?? 0),
        wasted: size * (group.length - 1),
        confirmed: true,
    }));
}

// EXTERNAL MODULE: ./.build/src/core/markdown.js
var markdown = __webpack_require__(19982);
// EXTERNAL MODULE: ./.build/src/core/table.js
var table = __webpack_require__(36847);
// EXTERNAL MODULE: ./.build/src/analyze/compare/figures.js
var figures = __webpack_require__(88661);
// EXTERNAL MODULE: ./.build/src/analyze/compare/report-comparison.js
var report_comparison = __webpack_require__(18532);
// EXTERNAL MODULE: ./.build/src/analyze/compare/show-comparison.js
var show_comparison = __webpack_require__(69921);
;// CONCATENATED MODULE: ./.build/src/analyze/compare/show-compared.js




/** How the summary's section begins: what became of each platform since the image that it is compared with. */
function comparedPart(compared) {
    const name = (0,markdown/* code */.aY)(compared.name, 200);
    if ('absent' in compared)
        return [`Compared with ${name}: there is no such image yet.`, ''];
    if ('problem' in compared)
        return [`Not compared with ${name}: ${(0,markdown/* escaped */.Mk)(compared.problem, 300)}`, ''];
    const lacking = compared.lacking.map((platform) => `Not compared: ${(0,markdown/* code */.aY)(platform)}, which ${name} lacks.`);
    const platforms = compared.platforms.flatMap((comparison) => [
        `**${(0,show_comparison/* comparisonLine */.iF)(comparison)}**, compared with ${name}`,
        '',
        ...(0,show_comparison/* figureTable */.jq)(comparison, ['before', 'now'], figures/* usualBandwidth */.UE),
        ...(0,show_comparison/* foldedChanges */.AZ)(comparison),
    ]);
    return [...platforms, ...lacking.flatMap((line) => [line, ''])];
}
function reportedCompared(compared) {
    if (!('platforms' in compared))
        return compared;
    return { ...compared, platforms: compared.platforms.map(report_comparison/* reportedComparison */.j) };
}

;// CONCATENATED MODULE: ./.build/src/analyze/telling/doubles.js





/** Lines of both together, so that the part stays short. */
const doubles_most = { rewrites: 4, duplicates: 15 };
/** Paths of one duplicate. */
const mostPaths = 3;
/** Bytes: what costs less is in the report alone. */
const worthTelling = 100_000;
/**
 * What an image holds more than once and pays for: files that a layer brought again, and one content at several paths.
 * Platforms of which the same is to be told share one part.
 */
function doubles(platforms) {
    const parts = new Map();
    for (const image of platforms) {
        const lines = doublesOf(image).join('\n');
        if (lines !== '')
            parts.set(lines, [...(parts.get(lines) ?? []), image.platform]);
    }
    return [...parts].flatMap(([lines, names]) => (0,markdown/* folded */.TM)(`Twice in ${names.map((name) => (0,markdown/* code */.aY)(name)).join(', ')}`, lines.split('\n')));
}
function doublesOf({ layers, rewrites, duplicates }) {
    const again = (0,table/* bullets */.e)(rewrites.filter(({ bytes }) => bytes >= worthTelling), (one) => rewriteLine(one, layers), { rows: doubles_most.rewrites });
    const same = (0,table/* table */.t)({
        head: ['one content at', 'copies:', 'each:', 'costs:', 'known by'],
        items: duplicates.filter(({ wasted }) => wasted >= worthTelling),
        row: duplicateRow,
        room: { rows: doubles_most.duplicates },
    });
    return [...again, ...(again.length > 0 && same.length > 0 ? [''] : []), ...same];
}
/** e.g. `45 MB rewritten by layer 4 (Dockerfile:5): 993 files below /opt/libs, only the owner changed` */
function rewriteLine({ layer, files, bytes, owner, mode, folder }, layers) {
    const what = [...(owner ? ['owner'] : []), ...(mode ? ['mode'] : [])].join(' and ') || 'time';
    const number = files === 1 ? '1 file' : `${files} files`;
    return `${(0,bytes_text/* bytesText */.p)(bytes)} rewritten by ${(0,markdown/* escaped */.Mk)(layerName(layers, layer))}: ${number} below ${(0,markdown/* code */.aY)((0,entry/* shownPath */.pS)(folder), 120)}, only the ${what} changed`;
}
function duplicateRow({ size, paths, wasted, confirmed }) {
    const more = paths.length > mostPaths ? `<br>… ${paths.length - mostPaths} more` : '';
    const shown = paths.slice(0, mostPaths).map((path) => (0,markdown/* code */.aY)((0,entry/* shownPath */.pS)(path), 120));
    const known = confirmed ? 'content' : 'size and checksum';
    return [`${shown.join('<br>')}${more}`, String(paths.length), (0,bytes_text/* bytesText */.p)(size), (0,bytes_text/* bytesText */.p)(wasted), known];
}

;// CONCATENATED MODULE: ./.build/src/analyze/telling/headline.js


/** Size against budget, for the run's one line: `linux/amd64 58 MB compressed, 166 MB of 500 MB uncompressed; linux/arm64 …`. */
function sizesLine({ analysis, held }) {
    const line = ({ platform, compressed }) => {
        const budget = (name) => held.find((one) => one.platform === platform && one.budget === name)?.text;
        const uncompressed = budget('uncompressed');
        return [
            `${(0,plain/* plain */.p)(platform, 80)} ${budget('compressed') ?? (0,bytes_text/* bytesText */.p)(compressed)} compressed`,
            ...(uncompressed === undefined ? [] : [`${uncompressed} uncompressed`]),
        ].join(', ');
    };
    return analysis.platforms.map(line).join('; ');
}

;// CONCATENATED MODULE: ./.build/src/analyze/telling/layer-chart.js

/** Bars of one chart: with more its labels cannot be read. */
const mostBars = 12;
/** Less than that of the largest is no bar that anybody sees; Mermaid draws nothing as a sliver. */
const leastShare = 0.005;
/**
 * The layers that weigh, as Mermaid draws them where the page can: bytes of each, and before them what of it is wasted.
 * The numbers stand in the table too. [] where there is nothing to compare.
 */
function layerChart({ layers }) {
    const largest = Math.max(0, ...layers.map(({ size }) => size));
    const shown = layers
        .map((layer, at) => ({ layer, at }))
        .filter(({ layer }) => layer.size > largest * leastShare)
        .sort((one, other) => other.layer.size - one.layer.size)
        .slice(0, mostBars)
        .sort((one, other) => one.at - other.at);
    if (shown.length < 2)
        return [];
    const sum = (of) => shown.reduce((all, { layer }) => all + layer[of], 0);
    const wastes = sum('wasted') > sum('size') * leastShare;
    const numbers = (of) => shown.map(({ layer }) => (layer[of] / 1e6).toFixed(1)).join(', ');
    return [
        '```mermaid',
        'xychart-beta horizontal',
        `  title "MB by layer${wastes ? ': all, and wasted' : ''}"`,
        `  x-axis [${shown.map(({ layer, at }) => `"${labelOf(layer, at)}"`).join(', ')}]`,
        `  y-axis "MB" 0 --> ${Math.max(1, Math.ceil(largest / 1e6))}`,
        `  bar [${numbers('size')}]`,
        ...(wastes ? [`  bar [${numbers('wasted')}]`] : []),
        '```',
        '',
    ];
}
/** Only what cannot mean anything to Mermaid or Markdown: a layer's command is a stranger's. */
function labelOf({ command, ofBase }, at) {
    const words = ofBase ? 'base' : (0,plain/* plain */.p)(command, 24).replace(/[^\p{L}\p{N} ./_-]/gu, ' ');
    return `${at + 1} ${words}`.replace(/\s+/g, ' ').trim();
}

;// CONCATENATED MODULE: ./.build/src/analyze/telling/show.js








/** The rest is in the report. */
const room = { rows: 20 };
/** Bytes of a dead path that are worth a row. */
const show_worthTelling = 10_000;
function show({ analysis, held, compared }) {
    const { platforms } = analysis;
    const sizes = platforms.map(({ platform, compressed, uncompressed, waste }) => [platform, { compressed, uncompressed, wasted: waste.total }]);
    return {
        outputs: platforms.length > 0 ? { size: JSON.stringify(Object.fromEntries(sizes)) } : {},
        ...(platforms.length > 0 ? { size: sizesLine({ analysis, held }) } : {}),
        section: [
            '### Size',
            '',
            ...(compared ? comparedPart(compared) : []),
            ...(0,table/* table */.t)({
                head: ['platform', 'compressed:', 'uncompressed:', 'wasted:', 'efficiency:', 'layers:', 'files:'],
                items: platforms,
                row: platformRow,
                room: {},
            }),
            '',
            ...(0,table/* table */.t)({
                head: ['budget', 'platform', 'found', 'because of'],
                items: held,
                row: ({ budget, platform, passed, text, causes }) => [
                    budget,
                    (0,markdown/* code */.aY)(platform),
                    passed ? text : `**${text}**`,
                    causes.map((cause) => `${(0,bytes_text/* bytesText */.p)(cause.bytes)} ${(0,markdown/* escaped */.Mk)(cause.text)}`).join('<br>'),
                ],
                room: {},
            }),
            ...(held.length > 0 ? [''] : []),
            ...platforms.flatMap(layersPart),
            ...doubles(platforms),
        ].join('\n'),
        report: {
            platforms: platforms.map(reported),
            budgets: held,
            ...(compared ? { comparedWith: reportedCompared(compared) } : {}),
        },
    };
}
function platformRow({ platform, compressed, uncompressed, waste, dive, layers, files }) {
    return [
        (0,markdown/* code */.aY)(platform),
        (0,bytes_text/* bytesText */.p)(compressed),
        (0,bytes_text/* bytesText */.p)(uncompressed),
        (0,bytes_text/* bytesText */.p)(waste.total),
        `${(Math.floor(dive.efficiency * 1000) / 10).toFixed(1)} %`,
        String(layers.length),
        String(files),
    ];
}
function layersPart(image) {
    const { platform, layers, waste } = image;
    const dead = (0,table/* table */.t)({
        head: ['dead', 'bytes:', 'brought by layer:', 'dead by layer:'],
        items: waste.paths.filter(({ bytes }) => bytes >= show_worthTelling),
        row: ({ path, bytes, from, by }) => [
            (0,markdown/* code */.aY)((0,entry/* shownPath */.pS)(path), 120),
            (0,bytes_text/* bytesText */.p)(bytes),
            String(from + 1),
            String(by + 1),
        ],
        room,
    });
    return (0,markdown/* folded */.TM)(`Layers of ${(0,markdown/* code */.aY)(platform)}`, [
        ...layerChart(image),
        ...(0,table/* table */.t)({
            head: ['layer:', 'compressed:', 'uncompressed:', 'files:', 'wasted:', 'made by'],
            items: layers.map((layer, at) => ({ ...layer, at })),
            row: ({ at, ...layer }) => [
                String(at + 1),
                (0,bytes_text/* bytesText */.p)(layer.compressed),
                (0,bytes_text/* bytesText */.p)(layer.size),
                String(layer.files),
                (0,bytes_text/* bytesText */.p)(layer.wasted),
                madeBy(layer),
            ],
            room,
        }),
        ...(dead.length > 0 ? ['', ...dead] : []),
    ]);
}
/** The base’s layers are nobody’s here to change. */
function madeBy({ command, place, ofBase }) {
    const where = place ? `${(0,markdown/* escaped */.Mk)(`${place.file}:${place.line}`, 80)} ` : ofBase ? 'base ' : '';
    return `${where}${(0,markdown/* code */.aY)(command, 120)}`.trimEnd();
}
/** Paths as people read them: in here each byte is a character. */
function reported({ waste, dive, duplicates, rewrites, ...rest }) {
    const { inefficient, ...numbers } = dive;
    return {
        ...rest,
        dive: {
            ...numbers,
            inefficient: inefficient.slice(0, 100).map((one) => ({ ...one, path: (0,entry/* shownPath */.pS)(one.path.slice(1)) })),
        },
        waste: { ...waste, paths: waste.paths.map((one) => ({ ...one, path: (0,entry/* shownPath */.pS)(one.path) })) },
        duplicates: duplicates.map(({ layers, ...one }) => ({
            ...one,
            paths: one.paths.slice(0, room.rows).map(entry/* shownPath */.pS),
            copies: one.paths.length,
        })),
        rewrites: rewrites.map((one) => ({ ...one, folder: (0,entry/* shownPath */.pS)(one.folder) })),
    };
}

;// CONCATENATED MODULE: ./.build/src/analyze/index.js







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


/***/ })

};
