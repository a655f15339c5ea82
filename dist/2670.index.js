export const id = 2670;
export const ids = [2670];
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

/***/ 24338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Hk: () => (/* reexport */ alertsOf),
  QR: () => (/* reexport */ foundIn),
  y6: () => (/* reexport */ issueBody),
  Q_: () => (/* reexport */ issueMarker),
  al: () => (/* reexport */ issueTitle),
  Wy: () => (/* reexport */ labelOf),
  Pg: () => (/* reexport */ lastRuns),
  Ch: () => (/* reexport */ openStore),
  W8: () => (/* reexport */ postAlerts),
  aE: () => (/* reexport */ readRecord),
  Lf: () => (/* reexport */ seriesOf),
  nC: () => (/* reexport */ trendSection)
});

// EXTERNAL MODULE: ./.build/src/core/bytes-text.js
var bytes_text = __webpack_require__(21766);
;// CONCATENATED MODULE: ./.build/src/history/series.js
/** The earlier runs that this one is held against, the oldest first: those of the first ref that has any. */
function seriesOf(records, { image, refs }) {
    for (const ref of refs) {
        const found = records.filter((record) => record.image === image && record.ref === ref);
        if (found.length > 0)
            return found;
    }
    return [];
}
/** `main@1a2b3c4`, `v1.2.3@1a2b3c4` */
function labelOf({ ref, commit }) {
    const name = ref.replace(/^refs\/(?:heads|tags)\//, '').replace(/^refs\/pull\/(\d+)\/.*$/, '#$1');
    return [name, commit.slice(0, 7)].filter(Boolean).join('@');
}

;// CONCATENATED MODULE: ./.build/src/history/alerts/alert.js


/** Runs whose median a build's time is held against. */
const medianOf = 5;
/** Seconds; a build that took one and now takes two is no news. */
const leastSlower = 5;
const mostIds = 5;
/** @param series earlier runs of the same image and branch, the oldest first */
function alertsOf(rules, run, series) {
    const sized = series.findLast(({ platforms }) => Object.keys(platforms).length > 0);
    return rules.flatMap((rule) => {
        if (rule.kind === 'size')
            return sized ? sizeAlerts(rule, run, sized) : [];
        return rule.kind === 'build-time' ? timeAlerts(rule, run, series) : newAlerts(rule, run, series);
    });
}
function sizeAlerts(rule, run, earlier) {
    return Object.entries(run.platforms).flatMap(([platform, { compressed: after }]) => {
        const before = earlier.platforms[platform]?.compressed;
        if (before === undefined)
            return [];
        const limit = 'bytes' in rule ? before + rule.bytes : before * (1 + rule.percent / 100);
        if (after <= limit)
            return [];
        const percent = before === 0 ? '' : ` (+${(((after - before) / before) * 100).toFixed(1)} %)`;
        const text = `${platform} grew from ${(0,bytes_text/* bytesText */.p)(before)} to ${(0,bytes_text/* bytesText */.p)(after)}${percent} since ${labelOf(earlier)}`;
        return [{ rule: rule.text, platform, before, after, text }];
    });
}
function timeAlerts(rule, run, series) {
    const times = series.flatMap(({ build }) => build?.seconds ?? []).slice(-medianOf);
    const before = median(times);
    const after = run.build?.seconds;
    if (before === undefined || after === undefined)
        return [];
    if (after <= before * rule.factor || after - before < leastSlower)
        return [];
    const steps = run.build?.steps;
    const cached = steps ? `, ${steps.cached} of ${steps.total} steps from the cache` : '';
    const of = times.length === 1 ? 'before' : `in the median of the last ${times.length}`;
    const text = `the build took ${after.toFixed(1)} s${cached}, against ${before.toFixed(1)} s ${of}`;
    return [{ rule: rule.text, platform: '', before, after, text }];
}
function newAlerts(rule, run, series) {
    const earlier = series.findLast(({ weaknesses }) => weaknesses !== undefined);
    const known = earlier?.weaknesses?.[rule.severity];
    const now = run.weaknesses?.[rule.severity];
    if (!earlier || !known || !now)
        return [];
    // Behind the last id that there was room for nobody knows what the earlier run had.
    const last = known.more > 0 ? known.ids.at(-1) : undefined;
    const added = now.ids.filter((id) => !known.ids.includes(id) && (last === undefined || id < last));
    if (added.length === 0)
        return [];
    const more = added.length > mostIds ? ` and ${added.length - mostIds} more` : '';
    const text = `new ${rule.severity} since ${labelOf(earlier)}: ${added.slice(0, mostIds).join(', ')}${more}`;
    return [{ rule: rule.text, platform: '', before: 0, after: added.length, text }];
}
function median(values) {
    const sorted = [...values].sort((one, other) => one - other);
    const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
    return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./.build/src/core/markdown.js
var markdown = __webpack_require__(19982);
;// CONCATENATED MODULE: ./.build/src/history/alerts/issue.js



/** Runs that the text tells of, the newest first. */
const mostTold = 10;
const between = '<!-- image-pipeline:run -->';
/** By which the one issue of an image and a branch is known again. */
function issueMarker({ image, ref }) {
    const key = (0,external_node_crypto_.createHash)('sha256').update(`${image}\n${ref}`).digest('hex').slice(0, 16);
    return `<!-- image-pipeline:alerts ${key} -->`;
}
function issueTitle({ image, ref }) {
    const branch = ref.replace(/^refs\/(?:heads|tags)\//, '');
    return `Image alerts: ${image}${branch === '' ? '' : ` (${branch})`}`.slice(0, 200);
}
/** The text with this run on top of those that it told of before. */
function issueBody(alerts, run, before) {
    const told = before.split(between).slice(1);
    const what = run.run?.url ? (0,markdown/* link */.nf)(labelOf(run), run.run.url) : (0,markdown/* code */.aY)(labelOf(run));
    const lines = alerts.map(({ rule, text }) => `- ${(0,markdown/* code */.aY)(rule)}: ${(0,markdown/* escaped */.Mk)(text, 500)}`);
    const part = `\n\n### ${run.date.slice(0, 16).replace('T', ' ')} ${what}\n\n${lines.join('\n')}\n\n`;
    return [
        `${issueMarker(run)}\nThe newest on top. Close this issue when it was looked at: the next alert opens another one.\n\n`,
        ...[part, ...told].slice(0, mostTold),
    ].join(between);
}

;// CONCATENATED MODULE: ./.build/src/history/alerts/webhook.js

/** Milliseconds. */
const patience = 5000;
/** What is posted: `text` is what chat systems show. */
function webhookBody(alerts, run) {
    const { image, digest, ref, commit, event } = run;
    const lines = [`${image} ${labelOf(run)}`, ...alerts.map(({ text }) => text), run.run?.url ?? ''];
    return { version: 1, text: lines.filter(Boolean).join('\n'), image, digest, ref, commit, event, run: run.run, alerts };
}
/** Why it was not taken, without the address, which is a secret; undefined where it was. */
async function postAlerts(address, alerts, run, host) {
    if (address === '')
        return 'alert-webhook is empty (the runs of forks see no secrets)';
    try {
        const response = await host.fetch(address, {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'user-agent': 'image-pipeline' },
            body: host.redact(JSON.stringify(webhookBody(alerts, run))),
            // Another address would be somebody else's.
            redirect: 'manual',
            signal: AbortSignal.timeout(patience),
        });
        await response.body?.cancel();
        return response.ok ? undefined : `it answered ${response.status}`;
    }
    catch (error) {
        // The words of such an error may hold the address.
        const { name } = (error ?? {});
        return name === 'TimeoutError' ? `no answer came in ${patience / 1000} s` : 'it cannot be reached';
    }
}

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/oci/reference.js
var reference = __webpack_require__(92968);
;// CONCATENATED MODULE: ./.build/src/history/open.js


/** undefined where nothing is kept. @param image e.g. `ghcr.io/o/n` @throws UserError */
async function openStore(place, image, outside, host) {
    if (place.in === 'nowhere')
        return undefined;
    if (place.in === 'file')
        return (await __webpack_require__.e(/* import() */ 765).then(__webpack_require__.bind(__webpack_require__, 765))).fileStore(place.path, host);
    if (place.in === 'branch')
        return (await __webpack_require__.e(/* import() */ 6619).then(__webpack_require__.bind(__webpack_require__, 6619))).branchStore(place.branch, outside.origin, host);
    const { registryStore } = await __webpack_require__.e(/* import() */ 9024).then(__webpack_require__.bind(__webpack_require__, 89024));
    return registryStore(repositoryOf(image), await outside.registry(), host);
}
function repositoryOf(image) {
    try {
        const { registry, repository } = (0,reference/* parseReference */.F2)(image);
        if (registry !== 'localhost')
            return { registry, repository };
    }
    catch (error) {
        if (!(error instanceof reference/* WrongReference */.Lg))
            throw error;
    }
    throw new errors/* UserError */.yo('history is registry, and the image has no name in one', {
        cure: 'Name it in images, e.g. ghcr.io/owner/name, or keep the history on a branch.',
    });
}

// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
;// CONCATENATED MODULE: ./.build/src/history/record.js

const alarming = (/* unused pure expression or super */ null && (['CRITICAL', 'HIGH']));
/** A line as a record; undefined for what is none of this version: such a line stays where it is and is passed over. */
function readRecord(line) {
    const found = parsed(line);
    if (!(0,is_record/* isRecord */.u)(found) || found.version !== 1)
        return undefined;
    const { date, image, digest, ref, commit, event } = found;
    if (typeof date !== 'string' || !isInstant(date) || typeof image !== 'string')
        return undefined;
    const build = buildOf(found.build);
    const run = runOf(found.run);
    const weaknesses = weaknessesOf(found.weaknesses);
    return {
        version: 1,
        date,
        image,
        digest: record_text(digest),
        tags: Array.isArray(found.tags) ? found.tags.filter((tag) => typeof tag === 'string') : [],
        ref: record_text(ref),
        commit: record_text(commit),
        event: record_text(event),
        ...(run ? { run } : {}),
        outcome: found.outcome === 'failed' || found.outcome === 'broken' ? found.outcome : 'passed',
        platforms: each(found.platforms, sizeOf),
        ...(build ? { build } : {}),
        stages: each(found.stages, number),
        findings: each(found.findings, (stage) => each(stage, (platform) => each(platform, number))),
        ...(weaknesses ? { weaknesses } : {}),
        gates: each(found.gates, (passed) => (typeof passed === 'boolean' ? passed : undefined)),
    };
}
function parsed(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return undefined;
    }
}
/** As we write it: other forms of a date may hold any text. */
function isInstant(date) {
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/.test(date) && !Number.isNaN(Date.parse(date));
}
function record_text(value) {
    return typeof value === 'string' ? value : '';
}
function number(value) {
    return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}
function each(of, read) {
    if (!(0,is_record/* isRecord */.u)(of))
        return {};
    return Object.fromEntries(Object.entries(of).flatMap(([name, value]) => {
        const known = read(value);
        return known === undefined ? [] : [[name, known]];
    }));
}
function sizeOf(found) {
    if (!(0,is_record/* isRecord */.u)(found))
        return undefined;
    const [compressed, uncompressed, wasted] = [found.compressed, found.uncompressed, found.wasted].map(number);
    if (compressed === undefined)
        return undefined;
    return {
        compressed,
        ...(uncompressed === undefined ? {} : { uncompressed }),
        ...(wasted === undefined ? {} : { wasted }),
    };
}
function buildOf(found) {
    if (!(0,is_record/* isRecord */.u)(found))
        return undefined;
    const seconds = number(found.seconds);
    if (seconds === undefined)
        return undefined;
    const { cached, total } = each(found.steps, number);
    return { seconds, ...(cached === undefined || total === undefined ? {} : { steps: { cached, total } }) };
}
function runOf(found) {
    return (0,is_record/* isRecord */.u)(found) ? { id: record_text(found.id), attempt: record_text(found.attempt), url: record_text(found.url) } : undefined;
}
function weaknessesOf(found) {
    if (!(0,is_record/* isRecord */.u)(found))
        return undefined;
    const of = (severity) => {
        const { ids, more } = (0,is_record/* isRecord */.u)(found[severity]) ? found[severity] : {};
        return { ids: Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [], more: number(more) ?? 0 };
    };
    return { CRITICAL: of('CRITICAL'), HIGH: of('HIGH') };
}

// EXTERNAL MODULE: ./.build/src/core/shown.js
var shown = __webpack_require__(82906);
// EXTERNAL MODULE: ./.build/src/core/table.js
var table = __webpack_require__(36847);
;// CONCATENATED MODULE: ./.build/src/history/sparkline.js
const bars = '▁▂▃▄▅▆▇█';
/** A bar a value; what is missing is a blank. A line that hardly moves is drawn as hardly moving. */
function sparkline(values) {
    const known = values.filter((value) => value !== undefined);
    const [low, high] = [Math.min(...known), Math.max(...known)];
    // Less than a tenth of the whole is no mountain.
    const span = Math.max(high - low, high / 10);
    return values.map((value) => (value === undefined ? ' ' : barOf(span === 0 ? 0 : (value - low) / span))).join('');
}
function barOf(part) {
    return bars[Math.min(bars.length - 1, Math.floor(part * bars.length))] ?? '';
}

;// CONCATENATED MODULE: ./.build/src/history/trend.js






/** Runs that are shown, with the one that tells of them. */
const mostShown = 10;
/** Platforms that have a column; of more there is no room. */
const mostPlatforms = 4;
/** The last runs with this one at the end. */
function lastRuns(series, run) {
    return [...series.slice(1 - mostShown), run];
}
/** A part of the summary: what became worse, a line a platform, and the runs in a table, the newest first. */
function trendSection(runs, alerts) {
    const platforms = [...new Set(runs.flatMap((run) => Object.keys(run.platforms)))].slice(0, mostPlatforms);
    if (runs.length < 2 && alerts.length === 0)
        return '';
    return [
        '### Trend',
        '',
        ...alerts.map(({ text }) => `- ⚠️ ${(0,markdown/* escaped */.Mk)(text, 500)}`),
        ...(alerts.length > 0 ? [''] : []),
        ...(0,table/* table */.t)({
            head: ['', 'the runs', 'first:', 'now:'],
            items: [...platforms.map((platform) => sizeLine(platform, runs)), ...timeLine(runs)],
            row: (cells) => cells,
            room: {},
        }),
        '',
        ...(0,markdown/* folded */.TM)(`The last ${runs.length} runs`, [
            ...(0,table/* table */.t)({
                head: ['when', 'what', ...platforms.map((platform) => `${(0,markdown/* code */.aY)(platform)}:`), 'build:', 'found', 'gates'],
                items: runs.toReversed(),
                row: (run) => [
                    run.date.slice(0, 16).replace('T', ' '),
                    run.run?.url ? (0,markdown/* link */.nf)(labelOf(run), run.run.url) : (0,markdown/* code */.aY)(labelOf(run)),
                    ...platforms.map((platform) => bytesOf(run.platforms[platform]?.compressed)),
                    run.build ? `${run.build.seconds.toFixed(1)} s` : '',
                    foundIn(run),
                    gatesOf(run),
                ],
                room: {},
            }),
        ]),
    ].join('\n');
}
function sizeLine(platform, runs) {
    const sizes = runs.map((run) => run.platforms[platform]?.compressed);
    return [(0,markdown/* code */.aY)(platform), drawn(sizes), ...ends(sizes, bytes_text/* bytesText */.p)];
}
function timeLine(runs) {
    const times = runs.map(({ build }) => build?.seconds);
    if (times.every((time) => time === undefined))
        return [];
    return [['build', drawn(times), ...ends(times, (time) => `${time.toFixed(1)} s`)]];
}
function ends(values, words) {
    const [first, last] = [values.find((value) => value !== undefined), values.at(-1)];
    return [first, last].map((value) => (value === undefined ? '' : words(value)));
}
function bytesOf(bytes) {
    return bytes === undefined ? '' : (0,bytes_text/* bytesText */.p)(bytes);
}
/** What the scan found on the platform that has most of it: `2 critical, 5 high`. */
function foundIn({ findings }) {
    const counts = Object.values(findings.scan ?? {});
    const told = shown/* severities */.g.slice(0, 2).flatMap((severity) => {
        const most = Math.max(0, ...counts.map((of) => of[severity] ?? 0));
        return most === 0 ? [] : [`${most} ${severity.toLowerCase()}`];
    });
    if (counts.length === 0)
        return '';
    return told.join(', ') || 'none high';
}
function gatesOf({ gates, outcome }) {
    const failed = Object.entries(gates).flatMap(([gate, passed]) => (passed ? [] : [gate]));
    if (failed.length > 0)
        return `**${(0,markdown/* escaped */.Mk)(failed.join(', '), 100)}** failed`;
    return outcome === 'broken' ? 'broke down' : 'passed';
}
/** Bars are ours: escaped, nobody could read the text as it stands. */
function drawn(values) {
    return `<code>${sparkline(values)}</code>`;
}

;// CONCATENATED MODULE: ./.build/src/history/index.js









/***/ }),

/***/ 22670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   Yy: () => (/* binding */ buildOf),
/* harmony export */   gN: () => (/* binding */ sizesOf),
/* harmony export */   ng: () => (/* binding */ runOf),
/* harmony export */   p9: () => (/* binding */ trendPoints),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56512);
/* harmony import */ var _core_is_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94149);
/* harmony import */ var _core_plain_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85759);
/* harmony import */ var _history_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24338);
/* harmony import */ var _oci_image_ref_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80000);
/* harmony import */ var _image_image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60001);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26831);







/** What is kept of a run; undefined where it was about no image. */
function recordOf(inputs, report, began, host) {
    const image = imageOf(inputs, report, host);
    if (!report.named || image === '')
        return undefined;
    const { ref, sha, event } = report.named.facts;
    const build = buildOf(report);
    const run = runOf(report.named.facts, host.env);
    return {
        version: 1,
        date: began.toISOString(),
        image,
        digest: report.image?.digest ?? '',
        tags: (report.outputs.published ?? '').split('\n').filter(Boolean),
        ref,
        commit: sha,
        event,
        ...(run.id === '' ? {} : { run }),
        outcome: report.error !== undefined ? 'broken' : (0,_report_report_js__WEBPACK_IMPORTED_MODULE_4__/* .failedGates */ .qq)(report).length > 0 ? 'failed' : 'passed',
        platforms: sizesOf(report),
        ...(build ? { build } : {}),
        stages: report.seconds,
        findings: report.findings,
        ...(report.weaknesses
            ? { weaknesses: { CRITICAL: idsOf(report.weaknesses, 'CRITICAL'), HIGH: idsOf(report.weaknesses, 'HIGH') } }
            : {}),
        gates: Object.fromEntries(report.verdicts.map(({ gate, passed }) => [gate, passed])),
    };
}
/** The image's name, also where it could not be built. */
function imageOf({ imageRef, stages }, { image, named }, host) {
    if (image)
        return image.name;
    if (imageRef)
        return (0,_oci_image_ref_js__WEBPACK_IMPORTED_MODULE_2__/* .imageNameOf */ .mi)(imageRef);
    return named && stages.includes('build') ? (0,_image_image_js__WEBPACK_IMPORTED_MODULE_3__/* .builtName */ .q)(named.tags, named.facts, host) : '';
}
function runOf({ runUrl }, env) {
    return { id: env.GITHUB_RUN_ID ?? '', attempt: env.GITHUB_RUN_ATTEMPT ?? '', url: runUrl ?? '' };
}
/** As the output `size` tells them: of the stage analyze, else of the build. */
function sizesOf({ outputs }) {
    return outputs.size === undefined ? {} : JSON.parse(outputs.size);
}
/** What the stage build tells in the JSON report, read as what it may be. */
function buildOf({ stages }) {
    const told = stages.build;
    if (!(0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u)(told) || typeof told.seconds !== 'number')
        return undefined;
    const { cached, total } = (0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u)(told.steps) ? told.steps : {};
    const seconds = Math.round(told.seconds * 1000) / 1000;
    return { seconds, ...(typeof cached === 'number' && typeof total === 'number' ? { steps: { cached, total } } : {}) };
}
/** As many ids of a severity as a line has room for. */
const mostIds = 200;
function idsOf(findings, severity) {
    const of = findings.filter((finding) => finding.severity === severity);
    const ids = [...new Set(of.map(({ id, package: name }) => (0,_core_plain_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .p)(`${id} ${name}`, 120)))].sort();
    return { ids: ids.slice(0, mostIds), more: Math.max(0, ids.length - mostIds) };
}
/** What the chart of the HTML report needs: a point a run and platform, where all of it is known. */
function trendPoints(runs, label) {
    return runs.flatMap((run) => Object.entries(run.platforms).flatMap(([platform, { compressed, uncompressed, wasted }]) => uncompressed === undefined || wasted === undefined
        ? []
        : [
            {
                date: run.date,
                label: label(run),
                platform,
                compressed,
                uncompressed,
                wasted,
                ...(run.build ? { build: run.build.seconds } : {}),
                ...foundOn(run, platform),
            },
        ]));
}
function foundOn({ findings }, platform) {
    const counts = findings.scan?.[platform];
    return counts ? { found: (0,_history_index_js__WEBPACK_IMPORTED_MODULE_1__/* .foundIn */ .QR)({ findings: { scan: { [platform]: counts } } }) } : {};
}
/** A reason in one line, without a stack. */
function reasonOf(error) {
    return (0,_core_plain_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .p)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error), 300);
}


/***/ })

};
