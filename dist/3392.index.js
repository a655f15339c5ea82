export const id = 3392;
export const ids = [3392,8946];
export const modules = {

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

/***/ 12310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ bounded)
/* harmony export */ });
/** Milliseconds; a server that takes the request and says nothing holds nobody up. */
const patience = 30_000;
/** A host whose requests end in time, and whose token and findings go to the server that was asked and to no other. */
function bounded(host) {
    return {
        ...host,
        async fetch(url, init) {
            const time = AbortSignal.timeout(patience);
            const signal = init?.signal ? AbortSignal.any([init.signal, time]) : time;
            const response = await host.fetch(url, { ...init, redirect: 'manual', signal });
            if (response.status < 300 || response.status >= 400)
                return response;
            const message = { message: 'the API answered with a redirection, which is not followed' };
            return new Response(JSON.stringify(message), { status: 400, headers: { 'content-type': 'application/json' } });
        },
    };
}


/***/ }),

/***/ 98946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ changeOf),
/* harmony export */   hasNews: () => (/* binding */ hasNews)
/* harmony export */ });
/** Bytes: the config names the commit, and a compressed layer is not the same twice. */
const noise = 1000;
/** By how much the size changed; 0 where that is not worth a word, or nothing is known of before. */
function changeOf({ bytes, before = bytes }) {
    return Math.abs(bytes - before) < noise ? 0 : bytes - before;
}
/** Whether there is anything that a person would want to be told. */
function hasNews({ broken, sizes, findings, gates, tests }) {
    return (broken !== '' ||
        sizes.some((size) => changeOf(size) !== 0) ||
        (findings !== undefined && findings.added + findings.gone > 0) ||
        gates.some(({ passed }) => !passed) ||
        (tests !== undefined && tests.failed > 0));
}


/***/ }),

/***/ 53392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postComment: () => (/* binding */ postComment)
});

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/core/plain.js
var plain = __webpack_require__(85759);
// EXTERNAL MODULE: ./.build/src/github/bounded.js
var bounded = __webpack_require__(12310);
// EXTERNAL MODULE: ./.build/src/github/api.js
var api = __webpack_require__(92163);
// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
;// CONCATENATED MODULE: ./.build/src/github/comments.js


const perPage = 100;
/** Pages; what has more comments than that has no room for one more of ours. */
const mostPages = 50;
/**
 * All comments of the pull request, the oldest first; those in its code are others. Needs `pull-requests: read` where the
 * repository is private.
 * https://docs.github.com/en/rest/issues/comments#list-issue-comments
 *
 * @throws Error when the API refuses or stays out of reach, InterruptedError
 */
async function listComments(pull, account, host) {
    const found = [];
    for (let page = 1; page <= mostPages; page += 1) {
        const parameters = { ...named(pull), issue_number: pull.number, per_page: perPage, page };
        const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
        const answer = await (0,api.ask)({ route, parameters }, account, host);
        if (!Array.isArray(answer))
            throw new Error('the API’s list of comments is none');
        found.push(...answer.flatMap(commentOf));
        if (answer.length < perPage)
            return found;
    }
    throw new Error(`it has more than ${mostPages * perPage} comments`);
}
/** Makes one; asked once, because who makes it again makes a second one. Needs `pull-requests: write`. */
async function createComment(pull, body, account, host) {
    const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
    await (0,api.ask)({ route, parameters: { ...named(pull), issue_number: pull.number, body }, once: true }, account, host);
}
/** Gives one another text; nobody is told of that. Needs `pull-requests: write`. */
async function updateComment(pull, id, body, account, host) {
    const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
    await (0,api.ask)({ route, parameters: { ...named(pull), comment_id: id, body } }, account, host);
}
/** Whose token it is, as comments name their author: the REST API tells that to people alone, GraphQL to apps too. */
async function loginOf({ apiUrl, token }, host) {
    // GHES: REST below /api/v3, GraphQL below /api.
    const account = { apiUrl: apiUrl.replace(/\/api\/v3\/?$/, '/api'), token };
    const answer = await (0,api.ask)({ route: 'POST /graphql', parameters: { query: '{ viewer { login } }' } }, account, host);
    const viewer = (0,is_record/* isRecord */.u)(answer) && (0,is_record/* isRecord */.u)(answer.data) ? answer.data.viewer : undefined;
    if ((0,is_record/* isRecord */.u)(viewer) && typeof viewer.login === 'string' && viewer.login !== '')
        return viewer.login;
    throw new Error('the API does not say whose token it is');
}
function named({ repository }) {
    const [owner = '', repo = ''] = repository.split('/');
    return { owner, repo };
}
function commentOf(answer) {
    if (!(0,is_record/* isRecord */.u)(answer))
        return [];
    const { id, body, user } = answer;
    const author = (0,is_record/* isRecord */.u)(user) && typeof user.login === 'string' ? user.login : '';
    return typeof id === 'number' && typeof body === 'string' ? [{ id, body, author }] : [];
}

;// CONCATENATED MODULE: ./.build/src/github/own-comment.js


const attempts = 3;
/**
 * One comment a marker: the first that has it and is ours. Somebody else’s with the same marker is never touched.
 *
 * @throws Error when the API refuses or stays out of reach, InterruptedError
 */
async function keepComment({ pull, marker, body, news }, account, host) {
    for (let attempt = 1;; attempt += 1) {
        const own = await ownComment(pull, marker, account, host);
        if (own) {
            if (same(own.body, body))
                return 'as before';
            await updateComment(pull, own.id, body, account, host);
            return 'updated';
        }
        if (!news)
            return 'not needed';
        try {
            await createComment(pull, body, account, host);
            return 'made';
        }
        catch (error) {
            // It may have been made all the same: the list tells.
            if (host.signal.aborted || attempt === attempts || !(0,api/* isUncertain */.c)(error))
                throw error;
            await host.sleep(1000 * 2 ** (attempt - 1));
        }
    }
}
async function ownComment(pull, marker, account, host) {
    const marked = (await listComments(pull, account, host)).filter(({ body }) => body.startsWith(marker));
    if (marked.length === 0)
        return undefined;
    const login = await loginOf(account, host);
    return marked.find(({ author }) => author === login);
}
/** GitHub may keep other ends of lines than it was given. */
function same(one, other) {
    const lines = (text) => text.replaceAll('\r\n', '\n').trim();
    return lines(one) === lines(other);
}

// EXTERNAL MODULE: ./.build/src/pipeline/comment/comment-data.js
var comment_data = __webpack_require__(98946);
// EXTERNAL MODULE: ./.build/src/analyze/compare/figures.js
var figures = __webpack_require__(88661);
// EXTERNAL MODULE: ./.build/src/core/bytes-text.js
var bytes_text = __webpack_require__(21766);
// EXTERNAL MODULE: ./.build/src/core/markdown.js
var markdown = __webpack_require__(19982);
// EXTERNAL MODULE: ./.build/src/core/table.js
var table = __webpack_require__(36847);
;// CONCATENATED MODULE: ./.build/src/pipeline/comment/render.js





/** Bytes of a comment. */
const longestComment = 20_000;
/** Bytes of each table. */
const room = { sizes: 3000, findings: 3500, gates: 4500, tests: 2500 };
const rest = ' in the summary of the run';
/** What tells our comment of this image from all others. */
function markerOf({ key }) {
    return `<!-- image-pipeline ${key} -->`;
}
/**
 * The comment, begun by its marker. What changed comes first; what did not is one line. The same data make the same text,
 * and no text in them is more than text. The run is linked only where somebody must act, so that a run that has nothing new
 * to tell changes nothing.
 */
function render(data, { run, fork }) {
    const { image, broken, comparedWith, sizes, findings, gates, tests } = data;
    const failed = gates.filter(({ passed }) => !passed);
    const address = failed.length > 0 || broken !== '' ? (0,markdown/* linkAddress */.$i)(run ?? '') : '';
    const foot = [
        ...(address === '' ? [] : [`[The run](${address}) tells more in its summary.`]),
        ...(fork ? ['Told by the run of a fork: who wrote the pull request decides what runs there.'] : []),
    ];
    const parts = [
        [`### ${(0,markdown/* code */.aY)(image)}: ${headline(data)}`],
        broken === '' ? [] : [`**The run broke down**: ${(0,markdown/* escaped */.Mk)(broken)}`],
        sizePart(sizes, comparedWith),
        findings ? findingPart(findings) : [],
        gatePart(failed),
        tests ? testPart(tests) : [],
        passedPart(gates),
    ];
    const end = foot.length === 0 ? '' : `\n\n<sub>${foot.join(' ')}</sub>`;
    return `${fitting(`${markerOf(data)}\n`, parts, end)}\n`;
}
/** Whole parts, as many as there is room for. */
function fitting(start, parts, end) {
    const cut = `\n\n(cut: the rest is${rest})`;
    let text = start;
    for (const lines of parts.filter(({ length }) => length > 0)) {
        const next = `${text}${text === start ? '' : '\n\n'}${lines.join('\n')}`;
        if (Buffer.byteLength(`${next}${cut}${end}`) >= longestComment)
            return `${text}${cut}${end}`;
        text = next;
    }
    return `${text}${end}`;
}
function headline(data) {
    const { broken, sizes, findings, gates, tests } = data;
    if (!(0,comment_data.hasNews)(data)) {
        const compared = findings !== undefined || sizes.some(({ before }) => before !== undefined);
        return compared ? 'nothing changed' : 'all gates passed';
    }
    const failed = gates.filter(({ passed }) => !passed).length;
    const [change = 0] = sizes.map(comment_data/* changeOf */.C).sort((one, other) => Math.abs(other) - Math.abs(one));
    return [
        change === 0 ? '' : (0,figures/* signed */.x8)(change, bytes_text/* bytesText */.p),
        findings && findings.added > 0 ? counted(findings.added, 'new finding') : '',
        findings && findings.gone > 0 ? `${findings.gone} gone` : '',
        failed === 0 ? '' : `${counted(failed, 'gate')} failed`,
        tests && tests.failed > 0 ? `${counted(tests.failed, 'test')} failed` : '',
        broken === '' ? '' : 'the run broke down',
    ]
        .filter(Boolean)
        .join(', ');
}
function counted(number, what) {
    return `${number} ${what}${number === 1 ? '' : 's'}`;
}
function sizePart(sizes, comparedWith) {
    if (sizes.length === 0)
        return [];
    if (sizes.every(({ before }) => before === undefined)) {
        const row = ({ platform, bytes }) => [(0,markdown/* code */.aY)(platform), (0,bytes_text/* bytesText */.p)(bytes)];
        return (0,table/* table */.t)({ head: ['platform', 'compressed:'], items: sizes, row, room: { bytes: room.sizes }, rest });
    }
    const row = (size) => {
        const { platform, bytes, before } = size;
        const change = (0,comment_data/* changeOf */.C)(size);
        const part = change === 0 || before === undefined || before === 0 ? '' : ` (${(0,figures/* percentText */.fL)(change / before)})`;
        const words = before === undefined ? 'new' : change === 0 ? 'as before' : `**${(0,figures/* signed */.x8)(change, bytes_text/* bytesText */.p)}**${part}`;
        return [(0,markdown/* code */.aY)(platform), before === undefined ? '' : (0,bytes_text/* bytesText */.p)(before), (0,bytes_text/* bytesText */.p)(bytes), words];
    };
    return [
        `Compressed size, compared with ${(0,markdown/* code */.aY)(comparedWith, 120)}:`,
        '',
        ...(0,table/* table */.t)({
            head: ['platform', 'before:', 'now:', 'change:'],
            items: sizes,
            row,
            room: { bytes: room.sizes },
            rest,
        }),
    ];
}
function findingPart({ comparedWith, added, gone, still, worst }) {
    if (added + gone === 0)
        return [];
    const news = added === 0 ? 'No new finding' : `**${counted(added, 'new finding')}**`;
    return [
        `${news}, ${gone} gone, ${still} still there, compared with ${(0,markdown/* code */.aY)(comparedWith, 120)}.`,
        ...(worst.length === 0 ? [] : ['']),
        ...(0,table/* table */.t)({
            head: ['severity', 'finding', 'package', 'fixed in'],
            items: worst,
            row: ({ severity, id, package: name, installed, fixedIn }) => [
                severity,
                (0,markdown/* code */.aY)(id, 60),
                `${(0,markdown/* code */.aY)(name)} ${(0,markdown/* code */.aY)(installed, 60)}`.trim(),
                (0,markdown/* code */.aY)(fixedIn, 60),
            ],
            room: { bytes: room.findings },
            rest,
        }),
        ...(added > worst.length ? ['', `${added - worst.length} more${rest}.`] : []),
    ];
}
function gatePart(failed) {
    return (0,table/* table */.t)({
        head: ['failed gate', 'why'],
        items: failed,
        row: ({ gate, reason }) => [`**${(0,markdown/* escaped */.Mk)(gate, 60)}**`, (0,markdown/* escaped */.Mk)(reason || 'no reason given', 300)],
        room: { bytes: room.gates },
        rest,
    });
}
function testPart({ passed, failed, failures }) {
    if (failed === 0)
        return [`Tests: ${passed} passed.`];
    return [
        `Tests: **${failed} failed**, ${passed} passed.`,
        '',
        ...(0,table/* table */.t)({
            head: ['test', 'platform', 'why'],
            items: failures,
            row: ({ test, platform, reason }) => [(0,markdown/* code */.aY)(test), (0,markdown/* code */.aY)(platform, 60), (0,markdown/* escaped */.Mk)(reason)],
            room: { bytes: room.tests },
            rest,
        }),
    ];
}
const mostNamed = 20;
function passedPart(gates) {
    const passed = gates.filter((one) => one.passed).map(({ gate }) => (0,markdown/* escaped */.Mk)(gate, 60));
    if (passed.length === 0)
        return [];
    const more = passed.length > mostNamed ? ` and ${passed.length - mostNamed} more` : '';
    return [`Gates passed: ${passed.slice(0, mostNamed).join(', ')}${more}.`];
}

;// CONCATENATED MODULE: ./.build/src/pipeline/comment/post.js






const told = {
    made: (number) => `the pull request #${number} got a comment`,
    updated: (number) => `the comment on pull request #${number} is up to date`,
    'as before': (number) => `the comment on pull request #${number} says the same already`,
    'not needed': (number) => `the pull request #${number} got no comment: there is nothing to tell`,
};
/** Makes the comment or brings it up to date. A refusal is told with its cure, and fails nothing. */
async function postComment(posting, host) {
    const { data, pull, apiUrl, token } = posting;
    const news = (0,comment_data.hasNews)(data);
    const own = { pull, marker: markerOf(data), body: render(data, posting), news };
    try {
        host.log.info(told[await keepComment(own, { apiUrl, token }, (0,bounded/* bounded */.M)(host))](pull.number));
    }
    catch (error) {
        if (host.signal.aborted)
            return;
        // Who has nothing to say needs no permission.
        host.log[news ? 'notice' : 'debug'](`the pull request got no comment: ${whyRefused(error)}`);
    }
}
function whyRefused(error) {
    const { status } = error;
    const words = (0,plain/* plain */.p)((0,errors/* messageOf */.bD)(error), 300);
    if (status !== 403 && status !== 404)
        return words;
    return `GitHub answered ${status} (${words}). Add \`pull-requests: write\` to the permissions of the job, post it by a workflow_run workflow (docs/comment.md), or set comment: false.`;
}


/***/ })

};
