export const id = 305;
export const ids = [305];
export const modules = {

/***/ 90423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ judgeIncrease),
/* harmony export */   J: () => (/* binding */ idleIncrease)
/* harmony export */ });
/* harmony import */ var _core_bytes_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21766);
/* harmony import */ var _core_plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85759);
/* harmony import */ var _compare_figures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88661);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99278);
/* harmony import */ var _limit_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7136);





/** How many causes are named. */
const most = 3;
/**
 * Holds what is pulled against what was: of a size and a share both must be passed to fail. An image that is not there yet
 * holds nothing; one that could not be read is a failure, because a limit that nobody held has not been kept.
 */
function judgeIncrease(compared, { increase }) {
    if (increase.size === 0 || 'absent' in compared)
        return [];
    if ('problem' in compared) {
        const text = (0,_core_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .p)(`could not be held: ${compared.problem}; ${compared.cure}`, 500);
        return [{ budget: 'increase', platform: '', passed: false, text, causes: [] }];
    }
    return compared.platforms.flatMap((comparison) => {
        const limit = increase.get(comparison.platform) ?? increase.get('');
        return limit ? [judgePlatform(comparison, limit)] : [];
    });
}
/** Limits that hold nothing because the other image lacks the platform; a line of plain text each. */
function idleIncrease(compared, { increase }) {
    if (!('lacking' in compared))
        return [];
    return compared.lacking
        .filter((platform) => increase.has(platform) || increase.has(''))
        .map((platform) => `max-increase holds nothing for ${(0,_core_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .p)(platform, 80)}: ${compared.name} lacks it`);
}
/** Causes are bytes of files, as a container sees them: what each of them weighs compressed nobody can tell. */
function judgePlatform({ platform, before, after, grown }, limit) {
    const [was, is] = [before.compressed, after.compressed];
    const growth = is - was;
    const part = was === 0 ? Math.sign(growth) : growth / was;
    const over = [
        ...(limit.bytes === undefined ? [] : [growth > limit.bytes]),
        ...(limit.share === undefined ? [] : [part > limit.share]),
    ];
    const passed = !over.every(Boolean);
    const ofPart = limit.share === undefined ? '' : ` of ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(limit.share)}`;
    const size = limit.bytes === undefined ? (0,_compare_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .signed */ .x8)(growth, _core_bytes_text_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesText */ .p) : growthOf(growth, limit.bytes);
    return {
        budget: 'increase',
        platform,
        passed,
        text: `${size}, ${(0,_limit_text_js__WEBPACK_IMPORTED_MODULE_4__/* .share */ .u)(part, Math.ceil).replace('-', '−')}${ofPart}`,
        causes: passed ? [] : grown.slice(0, most),
    };
}
/** Sizes that would read the same are told to the byte. */
function growthOf(growth, limit) {
    const [one, other] = [(0,_core_bytes_text_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesText */ .p)(Math.abs(growth)), (0,_core_bytes_text_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesText */ .p)(limit)];
    const text = one === other && growth > 0 && growth !== limit ? (bytes) => `${bytes} B` : _core_bytes_text_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesText */ .p;
    return `${(0,_compare_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .signed */ .x8)(growth, text)} of ${text(limit)}`;
}


/***/ }),

/***/ 7136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ share),
/* harmony export */   v: () => (/* binding */ ofBytes)
/* harmony export */ });
/* harmony import */ var _core_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21766);

/** Sizes that would read the same are told to the byte. */
function ofBytes(found, limit) {
    const [one, other] = [(0,_core_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesText */ .p)(found), (0,_core_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesText */ .p)(limit)];
    return one === other && found !== limit ? `${found} B of ${limit} B` : `${one} of ${other}`;
}
/** Rounded towards what fails: 94.999 % is not 95 %, 10.001 % is not 10 %. */
function share(part, round) {
    // Without what binary fractions add: 0.57 is 57 %, and not a little less.
    return `${round(Number((part * 10_000).toPrecision(12))) / 100} %`;
}


/***/ }),

/***/ 88661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UE: () => (/* binding */ usualBandwidth),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   fL: () => (/* binding */ percentText),
/* harmony export */   u5: () => (/* binding */ figures),
/* harmony export */   vP: () => (/* binding */ figure),
/* harmony export */   x8: () => (/* binding */ signed)
/* harmony export */ });
/* harmony import */ var _core_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21766);

/** Bits a second, of a line over which an image is pulled. */
const usualBandwidth = 50_000_000;
function figures(before, after, bandwidth) {
    const pull = ({ compressed }) => (compressed * 8) / bandwidth;
    return [
        figure('compressed (pull)', before.compressed, after.compressed, _core_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesText */ .p),
        figure('uncompressed', before.uncompressed, after.uncompressed, _core_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesText */ .p),
        figure('wasted', before.waste.total, after.waste.total, _core_bytes_text_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesText */ .p),
        efficiencies(before.dive.efficiency, after.dive.efficiency),
        figure('layers', before.layers.length, after.layers.length, String),
        figure('files', before.files, after.files, thousands),
        figure(`pull at ${bandwidth / 1e6} Mbit/s`, pull(before), pull(after), seconds),
    ];
}
/** One number of both sides: what it is, and by how much it differs. */
function figure(name, before, after, text) {
    const [was, is] = [text(before), text(after)];
    const difference = after - before;
    const same = difference === 0;
    return {
        name,
        before: was,
        after: is,
        difference: same ? '' : signed(difference, text),
        percent: same || before === 0 ? '' : percentText(difference / before),
    };
}
/** Points of a hundred, as dive tells them; rounded down, so that what is not perfect does not read so. */
function efficiencies(before, after) {
    const points = (share) => Math.floor(share * 1000) / 10;
    const text = (share) => `${points(share).toFixed(1)} %`;
    const difference = points(after) - points(before);
    const told = Math.abs(difference) < 0.05 ? '' : `${sign(difference)}${Math.abs(difference).toFixed(1)}`;
    return { name: 'efficiency (dive)', before: text(before), after: text(after), difference: told, percent: '' };
}
/** `−292 MB` */
function signed(difference, text) {
    return difference === 0 ? '±0' : `${sign(difference)}${text(Math.abs(difference))}`;
}
/** `−32 %`; of what is small a digit more. @param part 1 is all of it */
function percentText(part) {
    const percent = Math.abs(part * 100);
    // What is left of nearly all is not nothing.
    const nearlyAll = percent >= 99.5 && percent < 100;
    const text = percent < 9.95 ? percent.toFixed(1) : nearlyAll ? Math.min(99.9, percent).toFixed(1) : Math.round(percent);
    return `${sign(part)}${text} %`;
}
function seconds(value) {
    return `${value < 99.95 ? value.toFixed(1) : Math.round(value)} s`;
}
function thousands(value) {
    return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
function sign(value) {
    return value < 0 ? '−' : '+';
}


/***/ }),

/***/ 18532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ reportedComparison)
/* harmony export */ });
/* harmony import */ var _layers_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9806);

/** Of a platform all paths would be megabytes: the two thousand that differ most. */
const mostPaths = 2000;
/** A comparison as JSON: paths as people read them. */
function reportedComparison(comparison) {
    const { platform, before, after, live, layers, paths, directories, packages, grown, notes } = comparison;
    const told = (change) => ({
        ...change,
        path: (0,_layers_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .shownPath */ .pS)(change.path),
        ...(change.from === undefined ? {} : { from: (0,_layers_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .shownPath */ .pS)(change.from) }),
    });
    return {
        platform,
        before: numbers(before),
        after: numbers(after),
        live,
        layers: {
            common: layers.common,
            removed: layers.removed.map((at) => before.layers[at]),
            added: layers.added.map((at) => after.layers[at]),
        },
        directories: directories.map(told),
        packages,
        paths: paths.slice(0, mostPaths).map(told),
        changedPaths: paths.length,
        grown,
        notes,
    };
}
function numbers({ digest, compressed, uncompressed, files, layers, waste, dive }) {
    return {
        digest,
        compressed,
        uncompressed,
        wasted: waste.total,
        efficiency: dive.efficiency,
        layers: layers.length,
        files,
    };
}


/***/ }),

/***/ 69921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AZ: () => (/* binding */ foldedChanges),
/* harmony export */   cl: () => (/* binding */ changeTables),
/* harmony export */   iF: () => (/* binding */ comparisonLine),
/* harmony export */   jq: () => (/* binding */ figureTable)
/* harmony export */ });
/* harmony import */ var _core_bytes_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21766);
/* harmony import */ var _core_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19982);
/* harmony import */ var _core_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36847);
/* harmony import */ var _layers_entry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9806);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88661);





/** The rest is in the report, or in the file of `--json`. */
const few = { room: { rows: 20 }, rest: '' };
/** `linux/amd64: 904 MB → 612 MB (−292 MB, −32 %)`, of what is pulled; Markdown. */
function comparisonLine({ platform: named, before, after }) {
    const platform = (0,_core_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)(named, 80);
    const [was, is] = [before.compressed, after.compressed];
    if (was === is)
        return `${platform}: ${(0,_core_bytes_text_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesText */ .p)(is)}, as before`;
    const percent = was === 0 ? '' : `, ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .percentText */ .fL)((is - was) / was)}`;
    return `${platform}: ${(0,_core_bytes_text_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesText */ .p)(was)} → ${(0,_core_bytes_text_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesText */ .p)(is)} (${(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .signed */ .x8)(is - was, _core_bytes_text_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesText */ .p)}${percent})`;
}
/** The table of two images; `more` has rows that only some know, e.g. the time to build. */
function figureTable(comparison, names, bandwidth, more = []) {
    return [
        ...(0,_core_table_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .t)({
            head: ['', ...names.map((name) => `${(0,_core_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)(name, 80)}:`), 'Δ:', '%:'],
            items: [...(0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .figures */ .u5)(comparison.before, comparison.after, bandwidth), ...more],
            row: ({ name, before, after, difference, percent }) => [name, before, after, difference, percent],
            room: {},
        }),
        '',
    ];
}
/** Layers, directories, packages and paths, as far as something changed. */
function changeTables(comparison, names) {
    const { directories, packages, paths, notes } = comparison;
    const told = [
        ...layerTable(comparison),
        ...changes('directory', names, directories, directoryRow),
        ...changes('package', names, packages, packageRow),
        ...changes('path', names, paths, pathRow),
        ...notes.map((note) => `- ${(0,_core_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)(note)}`),
    ];
    return told.length === 0 ? ['Nothing in it changed.', ''] : told;
}
/** For a summary: what changed, folded. */
function foldedChanges(comparison) {
    const { paths, live } = comparison;
    const files = paths.length === 1 ? '1 file' : `${paths.length} files`;
    const bytes = (0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .signed */ .x8)(live.after - live.before, _core_bytes_text_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesText */ .p);
    return (0,_core_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .TM)(`Changed paths (${files}, ${bytes})`, changeTables(comparison, ['before', 'now']));
}
function layerTable({ layers, before, after }) {
    const { common, removed, added } = layers;
    const changed = (mark, { layers: all }, places) => places.flatMap((at) => {
        const layer = all[at];
        return layer ? [{ name: `${mark} ${at + 1}`, layer }] : [];
    });
    return withSpace((0,_core_table_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .t)({
        head: [`layer (the lowest ${common} are the same)`, 'compressed:', 'uncompressed:', 'made by'],
        items: [...changed('−', before, removed), ...changed('+', after, added)],
        row: ({ name, layer }) => [name, (0,_core_bytes_text_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesText */ .p)(layer.compressed), (0,_core_bytes_text_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesText */ .p)(layer.size), (0,_core_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(layer.command, 100)],
        ...few,
    }));
}
/** All tables but that of the layers: what it is, then bytes before and now. */
function changes(what, names, items, name) {
    return withSpace((0,_core_table_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .t)({
        head: [what, ...names.map((one) => `${one}:`), 'Δ:'],
        items,
        row: (change) => {
            const { before, after } = change;
            return [name(change), (0,_core_bytes_text_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesText */ .p)(before), (0,_core_bytes_text_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesText */ .p)(after), (0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .signed */ .x8)(after - before, _core_bytes_text_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesText */ .p)];
        },
        ...few,
    }));
}
function withSpace(lines) {
    return lines.length === 0 ? [] : [...lines, ''];
}
function directoryRow({ path, rest, files }) {
    const name = path === '' && rest ? 'elsewhere' : (0,_core_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_layers_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .shownPath */ .pS)(path), 120);
    return `${name}${path !== '' && rest ? ', the rest' : ''} (${files === 1 ? '1 file' : `${files} files`})`;
}
function packageRow({ of, name, kind, was, is }) {
    const version = kind === 'changed' ? `${(0,_core_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(was, 60)} → ${(0,_core_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(is, 60)}` : (0,_core_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(kind === 'added' ? is : was, 60);
    return `${kind} ${(0,_core_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name, 80)} ${version} (${of})`;
}
function pathRow({ kind, path, from }) {
    const name = (0,_core_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_layers_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .shownPath */ .pS)(path), 120);
    if (kind === 'moved')
        return `moved ${(0,_core_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_layers_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .shownPath */ .pS)(from ?? ''), 120)} → ${name}`;
    return kind === 'rights' ? `owner or mode ${name}` : `${kind} ${name}`;
}


/***/ }),

/***/ 99278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KN: () => (/* binding */ percent),
  et: () => (/* binding */ plan),
  lM: () => (/* binding */ planned)
});

// EXTERNAL MODULE: ./.build/src/core/bytes-text.js
var bytes_text = __webpack_require__(21766);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
;// CONCATENATED MODULE: ./.build/src/analyze/budgets/dive-rules.js


const file = '.dive-ci';
/** What dive holds where its file names no other. */
const standard = { lowestEfficiency: '0.9', highestWastedBytes: 'disabled', highestUserWastedPercent: '0.1' };
const off = ['', 'disabled', 'off', 'false'];
/**
 * The rules of `.dive-ci`, where there is one: dive's own defaults count only beside it.
 *
 * @throws InputError with every mistake of the file
 */
async function readDiveRules(files) {
    const text = await files.read(file);
    return text === undefined ? undefined : parseDiveRules(text);
}
/** @throws InputError */
async function parseDiveRules(text) {
    const given = await readRules(text);
    const mistakes = [];
    const rule = (name, parse, cure) => {
        const value = given.get(name.toLowerCase()) ?? standard[name];
        if (off.includes(value))
            return undefined;
        const limit = parse(value);
        if (limit === undefined)
            mistakes.push({ input: `${file}: ${name}`, value, problem: 'cannot be read', cure });
        return limit;
    };
    const rules = {
        lowestEfficiency: rule('lowestEfficiency', shareOf, 'Write a number from 0 to 1, or disabled.'),
        highestWastedBytes: rule('highestWastedBytes', bytesOf, 'Write it like 20MB or 20MiB, or disabled.'),
        highestUserWastedPercent: rule('highestUserWastedPercent', shareOf, 'Write a number from 0 to 1, or disabled.'),
    };
    if (mistakes.length > 0)
        throw new errors/* InputError */.dz(mistakes);
    return rules;
}
/** By name, in whatever case: dive does not look at that. Both ways of writing are dive's: `lowest-efficiency` too. */
async function readRules(text) {
    const { parse } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    let content;
    try {
        content = parse(text, { logLevel: 'error' });
    }
    catch (error) {
        const problem = `is no YAML: ${(0,errors/* messageOf */.bD)(error).split('\n')[0]}`;
        throw new errors/* InputError */.dz([{ input: file, problem, cure: 'Mend the file, or remove it.' }]);
    }
    const found = (0,is_record/* isRecord */.u)(content) ? Object.entries(content).find(([name]) => name.toLowerCase() === 'rules') : undefined;
    const rules = (0,is_record/* isRecord */.u)(found?.[1]) ? found[1] : {};
    // dive would not say a word, and hold its defaults.
    const stray = (0,is_record/* isRecord */.u)(content) ? Object.keys(content).filter((name) => named(name) in known) : [];
    if (stray.length > 0)
        throw new errors/* InputError */.dz(stray.map((name) => ({
            input: file,
            value: name,
            problem: 'stands outside of rules, where dive does not look',
            cure: 'Write it below rules: and indent it.',
        })));
    return new Map(Object.entries(rules).map(([name, value]) => [
        named(name),
        value === null || typeof value === 'object' ? '' : String(value).trim(),
    ]));
}
function named(name) {
    return name.toLowerCase().replaceAll('-', '');
}
const known = Object.fromEntries(Object.keys(standard).map((name) => [name.toLowerCase(), true]));
function shareOf(text) {
    if (!/^\+?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text))
        return undefined;
    const share = Number(text);
    return share <= 1 ? share : undefined;
}
const units = ['', 'k', 'm', 'g', 't', 'p', 'e'];
/** As dive's library reads sizes: `20MB` is 20 000 000, `20 mib` 20 971 520, `1,000` a thousand. */
function bytesOf(text) {
    const [, digits = '', unit = '', binary] = /^([\d.,]+)\s*([kmgtpe]?)(i?)b?$/i.exec(text) ?? [];
    const number = digits.replaceAll(',', '');
    if (!/^(?:\d+\.?\d*|\.\d+)$/.test(number) || (binary && unit === ''))
        return undefined;
    return Math.floor(Number(number) * (binary ? 1024 : 1000) ** units.indexOf(unit.toLowerCase()));
}

;// CONCATENATED MODULE: ./.build/src/analyze/plan.js


/** @throws InputError with the mistakes of `.dive-ci` */
async function plan(inputs, files) {
    return {
        compressed: inputs.maxCompressed,
        uncompressed: inputs.maxUncompressed,
        wasted: inputs.maxWasted,
        increase: inputs.maxIncrease,
        layers: inputs.maxLayers,
        efficiency: inputs.minEfficiency,
        buildTime: inputs.maxBuildTime,
        dive: await readDiveRules(files),
    };
}
/** The budgets as people write them, by the names of their inputs; of one with a platform's own, `10 MB, linux/arm64 20 MB`. */
function planned(plan) {
    const { compressed, uncompressed, wasted, increase, layers, efficiency, buildTime, dive } = plan;
    const limits = (some, text) => [...some].map(([platform, limit]) => `${platform === '' ? '' : `${platform} `}${text(limit)}`).join(', ');
    const both = (limits) => [
        limits?.bytes === undefined ? '' : (0,bytes_text/* bytesText */.p)(limits.bytes),
        limits?.share === undefined ? '' : percent(limits.share),
    ]
        .filter(Boolean)
        .join(' and ');
    const budgets = {
        'max-compressed': limits(compressed, bytes_text/* bytesText */.p),
        'max-uncompressed': limits(uncompressed, bytes_text/* bytesText */.p),
        'max-wasted': both(wasted),
        'max-increase': [...increase]
            .map(([platform, limit]) => `${platform === '' ? '' : `${platform} `}${both(limit)}`)
            .join(', '),
        'max-layers': limits(layers, String),
        'min-efficiency': limits(efficiency, percent),
        'max-build-time': buildTime === undefined ? '' : `${buildTime / 1000} s`,
    };
    const given = Object.entries(budgets).filter(([, text]) => text !== '');
    const rules = Object.entries(dive ?? {}).map(([name, limit]) => [name, limit ?? 'disabled']);
    return {
        budgets: given.length === 0 && !dive ? 'none: sizes are shown' : Object.fromEntries(given),
        ...(dive ? { '.dive-ci': Object.fromEntries(rules) } : {}),
    };
}
/** As it was written down. */
function percent(part) {
    // Without what binary fractions add: 0.57 is 57 %.
    return `${Number((part * 100).toPrecision(12))} %`;
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

/***/ 39740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ layerCache)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38522);
/* harmony import */ var _core_replace_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56382);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76889);






/** Another walk gives other entries: what an earlier version kept is not read. */
const version = 2;
/** Milliseconds. */
const month = 30 * 24 * 3600 * 1000;
const columns = 8;
function layerCache(host) {
    const all = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(host.cacheDir, 'layers');
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(all, `v${version}`);
    const place = (digest, kind) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .hexOf */ .ZD)(digest)}${kind}.json.gz`);
    const get = async (digest, kind) => {
        try {
            const path = place(digest, kind);
            const text = (await (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_3__.gunzip)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path))).toString('utf8');
            const { of, rows } = JSON.parse(text);
            if (of !== digest)
                return undefined;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.utimes)(path, host.now(), host.now()).catch(() => { });
            return rows;
        }
        catch {
            return undefined;
        }
    };
    const put = async (digest, kind, rows) => {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
            const text = JSON.stringify({ of: digest, rows });
            await (0,_core_replace_file_js__WEBPACK_IMPORTED_MODULE_4__/* .replaceText */ .e)(place(digest, kind), await (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_3__.gzip)(text, { level: 1 }));
        }
        catch (error) {
            host.log.debug(`what ${digest} holds could not be kept: ${String(error)}`);
        }
    };
    return {
        async get(digest) {
            const rows = await get(digest, '');
            return rows && entriesOf(rows);
        },
        put: (digest, entries) => put(digest, '', rowsOf(entries)),
        async getHashes(digest) {
            const rows = await get(digest, '-hashes');
            return rows && new Map(rows);
        },
        putHashes: (digest, hashes) => put(digest, '-hashes', [...hashes]),
        async tidy(now) {
            const versions = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(all).catch(() => []);
            const inAll = versions.map(async (one) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(all, one)).catch(() => [])).map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(all, one, name)));
            for (const path of (await Promise.all(inAll)).flat()) {
                // Another run may have dropped it.
                const age = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then(({ mtimeMs }) => now.getTime() - mtimeMs, () => 0);
                if (age > month)
                    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true }).catch(() => { });
            }
        },
    };
}
function rowsOf(entries) {
    const rows = [];
    for (const { path, typeFlag, size, mode, uid, gid, linkName, crc } of entries)
        rows.push(path, typeFlag, size, mode, uid, gid, linkName, crc);
    return rows;
}
function entriesOf(rows) {
    const entries = [];
    for (let at = 0; at + columns <= rows.length; at += columns) {
        const [path, typeFlag, size, mode, uid, gid, linkName, crc] = rows.slice(at, at + columns);
        entries.push({ path, typeFlag, size, mode, uid, gid, linkName, crc });
    }
    return entries;
}


/***/ })

};
