export const id = 9439;
export const ids = [9439];
export const modules = {

/***/ 8699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ parseCsv)
/* harmony export */ });
/**
 * Records of fields, as the csv-parse library reads them for the docker actions: comma between fields, LF or CRLF
 * between records, empty lines skipped, a field that starts with a quote is quoted and may hold commas and newlines.
 *
 * @throws Error for a quote that is never closed, or that stands where none may stand
 */
function parseCsv(text, options = {}) {
    const records = [];
    let fields = [];
    let at = 0;
    const endRecord = () => {
        if (fields.length > 1 || (fields[0] ?? '') !== '')
            records.push(fields);
        fields = [];
    };
    while (at < text.length) {
        if (fields.length === 0 && options.comment !== undefined && text.startsWith(options.comment, at)) {
            const end = text.indexOf('\n', at);
            at = end < 0 ? text.length : end + 1;
            continue;
        }
        const field = text[at] === '"' ? quoted(text, at, options) : unquoted(text, at, options);
        fields.push(field.value);
        at = field.end;
        if (text[at] === ',') {
            at += 1;
            // A comma that ends the text leaves one more, empty, field.
            if (at === text.length)
                fields.push('');
            continue;
        }
        at += text.startsWith('\r\n', at) ? 2 : 1;
        endRecord();
    }
    endRecord();
    return records;
}
function unquoted(text, start, options) {
    let end = start;
    while (end < text.length && text[end] !== ',' && text[end] !== '\n')
        end += 1;
    if (text[end] === '\n' && text[end - 1] === '\r' && end > start)
        end -= 1;
    const value = text.slice(start, end);
    if (!options.relaxQuotes && value.includes('"'))
        throw new Error(`Invalid Opening Quote: a quote is found in the middle of ${JSON.stringify(value)}`);
    return { value, end };
}
function quoted(text, start, options) {
    let value = '';
    let at = start + 1;
    while (at < text.length) {
        if (text[at] !== '"') {
            value += text[at];
            at += 1;
        }
        else if (text[at + 1] === '"') {
            value += '"';
            at += 2;
        }
        else {
            at += 1;
            if (at === text.length || text[at] === ',' || text[at] === '\n' || text.startsWith('\r\n', at))
                return { value, end: at };
            // `"a"b`: with relaxed quotes the field was not quoted after all, and its quotes are part of it.
            if (options.relaxQuotes) {
                const rest = unquoted(text, at, options);
                return { value: `"${value}"${rest.value}`, end: rest.end };
            }
            throw new Error(`Invalid Closing Quote: text follows the quote that closes ${JSON.stringify(value)}`);
        }
    }
    throw new Error('Quote Not Closed: the text ends inside a quoted field');
}


/***/ }),

/***/ 69145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ childEnv)
/* harmony export */ });
/** Names every child may see: where things are, how to reach the network, the language of messages. */
const everyChild = [
    'PATH',
    'HOME',
    'USER',
    'LANG',
    'LC_ALL',
    'TMPDIR',
    'TZ',
    'XDG_RUNTIME_DIR',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'NO_PROXY',
    'ALL_PROXY',
    'http_proxy',
    'https_proxy',
    'no_proxy',
    'all_proxy',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'NODE_EXTRA_CA_CERTS',
    // Windows cannot start a program without these.
    'SystemRoot',
    'SYSTEMROOT',
    'PATHEXT',
    'TEMP',
    'TMP',
    'USERPROFILE',
    'APPDATA',
    'LOCALAPPDATA',
    'ProgramData',
    'ProgramFiles',
];
/** The allow-list, the names asked for, then the values given. Undefined values are left out. */
function childEnv(env, names = [], values = {}) {
    const child = {};
    for (const name of [...everyChild, ...names]) {
        const value = env[name];
        if (value !== undefined)
            child[name] = value;
    }
    for (const [name, value] of Object.entries(values))
        if (value !== undefined)
            child[name] = value;
    return child;
}


/***/ }),

/***/ 84895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ WrongInput),
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   M$: () => (/* binding */ parseTable),
/* harmony export */   b2: () => (/* binding */ failTogether)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56512);

/** What is wrong with a text; `parseTable` adds the input's name and collects. */
class WrongInput extends Error {
    mistakes;
    constructor(...mistakes) {
        super(mistakes.map(({ problem }) => problem).join('; '));
        this.name = 'WrongInput';
        this.mistakes = mistakes;
    }
}
/** Reads and parses every row and gathers every mistake. */
async function parseTable(table, sources) {
    const values = {};
    const given = new Map();
    const mistakes = [];
    const names = new Map();
    for (const [name, input] of Object.entries(table)) {
        const { text, source } = read(name, input, sources, mistakes);
        if (text !== undefined && !input.secret)
            given.set(name, text);
        if (source?.called)
            names.set(name, source.called(name));
        try {
            values[camel(name)] = await input.kind.parse(text ?? input.default);
        }
        catch (error) {
            if (!(error instanceof WrongInput))
                throw error;
            values[camel(name)] = await input.kind.parse(input.default);
            for (const { value, ...wrong } of error.mistakes)
                mistakes.push({ input: name, ...(input.secret || value === undefined ? {} : { value }), ...wrong });
        }
    }
    const called = (some) => some.map((one) => {
        const input = names.get(one.input);
        return input === undefined ? one : { ...one, input };
    });
    return { values: values, given, mistakes, called };
}
/** Throws all of them, or returns when there are none. */
function failTogether(mistakes) {
    if (mistakes.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(mistakes);
}
function read(name, input, sources, mistakes) {
    for (const source of sources) {
        const text = source.read(name);
        if (text === undefined || text === '')
            continue;
        if (source.file === undefined || !isRefused(input, source))
            return { text, source };
        mistakes.push(refused(source.called?.(name) ?? name, source.file));
    }
    return {};
}
/** Of an input that a file gives and may not give. */
function refused(input, file) {
    return {
        input,
        problem: `stands in ${file}, where it is not allowed: a pull request could change it`,
        cure: 'Give it as an input of the action or as a flag.',
    };
}
function isRefused({ secret, neverFromFile }, { onLaptop }) {
    return secret === true || neverFromFile === true || (neverFromFile === 'laptop' && onLaptop === true);
}
function camel(name) {
    return name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}


/***/ }),

/***/ 4760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ interruption)
/* harmony export */ });
/**
 * A signal that is aborted by SIGINT (what the runner sends first when a job is cancelled, or Ctrl-C) or SIGTERM. What
 * was started is then cleaned up; a second signal changes nothing, a third one ends the process at once.
 */
function interruption() {
    const controller = new AbortController();
    const names = ['SIGINT', 'SIGTERM'];
    let signals = 0;
    const listener = () => {
        signals += 1;
        controller.abort();
        if (signals === 2)
            for (const name of names)
                process.off(name, listener);
    };
    for (const name of names)
        process.on(name, listener);
    return controller.signal;
}


/***/ }),

/***/ 94149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ isRecord)
/* harmony export */ });
/** Whether something that was parsed is an object with names, and no list. */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 95612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ verbatim),
/* harmony export */   DB: () => (/* binding */ parseSize),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   Ep: () => (/* binding */ rawLines),
/* harmony export */   G$: () => (/* binding */ autoBoolean),
/* harmony export */   Hv: () => (/* binding */ keyValue),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   S9: () => (/* binding */ choices),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   lc: () => (/* binding */ parseEach),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* unused harmony export size */
/* harmony import */ var _csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8699);
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84895);


/** Any text; '' when absent. */
const text = { name: 'text', parse: (value) => value.trim() };
/** Text whose spaces matter, e.g. a separator. */
const verbatim = { name: 'text', parse: (value) => value };
/** YAML 1.2's booleans, as build-push-action reads them. */
const boolean = {
    name: 'boolean',
    parse(value) {
        const word = value.trim();
        if (/^(true|True|TRUE)$/.test(word))
            return true;
        if (/^(false|False|FALSE)$/.test(word))
            return false;
        throw new _input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({ value, problem: 'is no boolean', cure: 'Write true or false.' });
    },
};
/** `auto`, or a YAML boolean as build-push-action's `push` takes it. */
const autoBoolean = {
    name: '`auto`, `true`, `false`',
    async parse(value) {
        if (value.trim() === 'auto')
            return 'auto';
        try {
            return (await boolean.parse(value)) ? 'true' : 'false';
        }
        catch {
            throw new _input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({ value, problem: 'is not known', cure: 'Write auto, true or false.' });
        }
    },
};
/** One of some words. */
function choice(...words) {
    return {
        name: words.map((word) => `\`${word}\``).join(', '),
        parse(value) {
            const word = value.trim();
            if (words.includes(word))
                return word;
            throw new _input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({ value, problem: 'is not known', cure: `Write one of: ${words.join(', ')}.` });
        },
    };
}
/** Some of some words, with commas or newlines between; each at most once, in the order given. */
function choices(...words) {
    return {
        name: 'list',
        parse(value) {
            const chosen = [...new Set(splitList(value))];
            const unknown = chosen.filter((word) => !words.includes(word));
            if (unknown.length > 0)
                throw new _input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey(...unknown.map((word) => ({
                    value: word,
                    problem: 'is not known',
                    cure: `Known are: ${words.join(', ')}.`,
                })));
            return chosen;
        },
    };
}
/** docker's "List/CSV": newlines or commas, quoted fields may hold both. */
const list = { name: 'list', parse: splitList };
/** docker's "List": one a line, commas are part of the value, quotes around a line are removed. */
const lines = {
    name: 'lines',
    parse: (value) => csv(value, {})
        .map((fields) => fields.join(',').trim())
        .filter(Boolean),
};
/** docker's "List" with its quotes kept: BuildKit's own CSV follows (`--output`, `--cache-from`). */
const rawLines = {
    name: 'lines',
    parse: (value) => value
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(Boolean),
};
/** `90s`, `15m`, `36h`, `30d`, in milliseconds; undefined when absent. */
const duration = { name: 'duration', parse: parseDuration };
/** `500MB` (10^6), `500MiB` (2^20), in bytes; undefined when absent. */
const size = { name: 'size', parse: parseSize };
const milliseconds = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
function parseDuration(value) {
    if (value.trim() === '')
        return undefined;
    const match = /^(\d+(?:\.\d+)?)\s*([smhd])$/.exec(value.trim());
    if (!match)
        throw new _input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({ value, problem: 'is no duration', cure: 'Write it like 90s, 15m, 36h or 30d.' });
    return Number(match[1]) * milliseconds[match[2]];
}
function parseSize(value) {
    if (value.trim() === '')
        return undefined;
    const match = /^(\d+(?:\.\d+)?)\s*(?:([kMGT])(i?))?B?$/i.exec(value.trim());
    if (!match)
        throw new _input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({ value, problem: 'is no size', cure: 'Write it like 500MB or 500MiB.' });
    const power = match[2] === undefined ? 0 : 'KMGT'.indexOf(match[2].toUpperCase()) + 1;
    return Math.round(Number(match[1]) * (match[3] ? 1024 : 1000) ** power);
}
/** Parses each item; what is wrong with several of them is told together. @throws WrongInput */
function parseEach(items, parse) {
    const wrong = [];
    const values = items.flatMap((item) => {
        try {
            return [parse(item)];
        }
        catch (error) {
            if (!(error instanceof _input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey))
                throw error;
            wrong.push(error);
            return [];
        }
    });
    if (wrong.length > 0)
        throw new _input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey(...wrong.flatMap(({ mistakes }) => mistakes));
    return values;
}
/** What comes before and after the first `=`; undefined when there is none. */
function keyValue(line) {
    const at = line.indexOf('=');
    return at < 1 ? undefined : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
}
function splitList(value) {
    return csv(value, {})
        .flatMap((fields) => (fields.length === 1 ? (fields[0] ?? '').split(',') : fields))
        .map((field) => field.trim())
        .filter(Boolean);
}
function csv(value, options) {
    try {
        return (0,_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCsv */ .W)(value.trim(), { relaxQuotes: true, ...options });
    }
    catch (error) {
        throw new _input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({
            value,
            problem: error instanceof Error ? error.message : String(error),
            cure: 'Close every quote, and double the quotes inside quoted text.',
        });
    }
}


/***/ }),

/***/ 94434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ makeSecrets)
/* harmony export */ });
/** Shorter lines of a secret (`}`, `--`) would mask ordinary text and tell nothing. */
const shortestLine = 4;
function makeSecrets() {
    const values = new Set();
    return {
        add(value) {
            if (value === '')
                return;
            values.add(value);
            // As it stands in JSON.
            values.add(JSON.stringify(value).slice(1, -1));
            for (const line of value.split(/\r?\n/))
                if (line.trim().length >= shortestLine)
                    values.add(line.trim());
        },
        redact(text) {
            let redacted = text;
            // The longest first: a secret may hold another one.
            for (const value of [...values].sort((a, b) => b.length - a.length))
                if (redacted.includes(value))
                    redacted = redacted.replaceAll(value, '***');
            return redacted;
        },
    };
}


/***/ }),

/***/ 82906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ severities)
/* harmony export */ });
/** As Trivy words them, the worst first. */
const severities = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'UNKNOWN'];


/***/ }),

/***/ 14301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sr: () => (/* binding */ usualStages),
/* harmony export */   T6: () => (/* binding */ contradictingStages),
/* harmony export */   _$: () => (/* binding */ stages),
/* harmony export */   ay: () => (/* binding */ timed),
/* harmony export */   iu: () => (/* binding */ missingStages)
/* harmony export */ });
/** The stages that exist, in the order they are told about. The pipeline, not this list, knows what runs when. */
const stages = [
    'metadata',
    'lint',
    'secrets',
    'build',
    'analyze',
    'scan',
    'sbom',
    'test',
    'publish',
    'sign',
    'prune',
];
/** What removes things is asked for by name. */
const usualStages = stages.filter((stage) => stage !== 'prune');
/** What may have a time limit: the stages, fetching what they run, and the gates of the user's own. */
const timed = [...stages, 'tools', 'gates'];
/** Whose results a stage cannot do without. */
const needs = {
    publish: ['metadata', 'build'],
    analyze: ['build'],
    scan: ['build'],
    sbom: ['build'],
    test: ['build'],
    sign: ['publish'],
};
/** Stages that are content with an image that exists already. */
const takeImage = ['analyze', 'scan', 'sbom', 'test', 'publish', 'sign'];
/**
 * A stage that another one needs is never run silently: the user names it.
 *
 * @param imageRef that input's text, or ''
 * @param named whether another step said what the image is called
 */
function missingStages(wanted, imageRef, named = false) {
    const hasOtherwise = (stage, needed) => needed === 'metadata' ? named : imageRef !== '' && takeImage.includes(stage);
    return wanted.flatMap((stage) => (needs[stage] ?? [])
        .filter((needed) => !wanted.includes(needed) && !hasOtherwise(stage, needed))
        .map((needed) => ({
        input: 'stages',
        value: wanted.join(','),
        problem: `${stage} needs what ${needed} gives`,
        cure: `Add ${needed} to stages, ${needed !== 'metadata' && takeImage.includes(stage) ? 'name an image that exists by image-ref, ' : ''}or leave ${stage} out.`,
    })));
}
/** An image that exists and one that is built are two: which one is meant must be said. */
function contradictingStages(wanted, imageRef) {
    if (imageRef === '' || !wanted.includes('build'))
        return [];
    return [
        {
            input: 'image-ref',
            value: imageRef,
            problem: 'names an image that exists, and the stage build makes another one',
            cure: `Leave build out of stages (e.g. stages: ${wanted.filter((stage) => takeImage.includes(stage) && stage !== 'publish').join(',') || 'scan'}), or leave image-ref out.`,
        },
    ];
}


/***/ }),

/***/ 62210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BY: () => (/* binding */ validDate),
/* harmony export */   Q5: () => (/* binding */ dateInPayload),
/* harmony export */   S6: () => (/* binding */ readWorkflow),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   j5: () => (/* binding */ inActions),
/* harmony export */   po: () => (/* binding */ apiUrlOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56512);


/** Base of the REST API: GitHub's own where nothing, or an empty text, says otherwise. */
function apiUrlOf(env) {
    return env.GITHUB_API_URL || 'https://api.github.com';
}
function inActions(env) {
    return env.GITHUB_ACTIONS === 'true';
}
/** Reads the GITHUB_* variables and the event file; a file that cannot be read is told and counts as empty. */
async function readWorkflow(host) {
    const { env } = host;
    const serverUrl = env.GITHUB_SERVER_URL || 'https://github.com';
    const repository = env.GITHUB_REPOSITORY ?? '';
    const run = `${serverUrl}/${repository}/actions/runs/${env.GITHUB_RUN_ID}/attempts/${env.GITHUB_RUN_ATTEMPT || '1'}`;
    return {
        event: env.GITHUB_EVENT_NAME ?? '',
        ref: env.GITHUB_REF ?? '',
        sha: env.GITHUB_SHA ?? '',
        payload: await readPayload(env.GITHUB_EVENT_PATH, host),
        repository,
        runUrl: repository && env.GITHUB_RUN_ID ? run : undefined,
        serverUrl,
        apiUrl: apiUrlOf(env),
    };
}
/** The repository as a payload or the API describes it; undefined where that is none. */
function repositoryOf(data) {
    if (typeof data !== 'object' || data === null || !('full_name' in data) || !('html_url' in data))
        return undefined;
    const repository = data;
    const license = repository.license;
    return {
        fullName: text(repository.full_name),
        name: text(repository.name),
        description: text(repository.description),
        htmlUrl: text(repository.html_url),
        defaultBranch: text(repository.default_branch),
        license: text(license?.spdx_id),
        private: typeof repository.private === 'boolean' ? repository.private : undefined,
    };
}
/** When the payload's commit with this id was made. */
function dateInPayload(payload, sha) {
    const commits = Array.isArray(payload.commits) ? payload.commits : [];
    for (const commit of [...commits, payload.head_commit]) {
        const { id, timestamp } = (commit ?? {});
        if (id === sha && sha !== '' && typeof timestamp === 'string')
            return validDate(timestamp);
    }
    return undefined;
}
/** undefined for text that is no date. */
function validDate(value) {
    const date = new Date(value);
    return Number.isNaN(date.getTime()) ? undefined : date;
}
async function readPayload(path, host) {
    if (!path)
        return {};
    try {
        const payload = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
        return typeof payload === 'object' && payload !== null ? payload : {};
    }
    catch (error) {
        host.log.warning(`The event's payload cannot be read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
        return {};
    }
}
function text(value) {
    return typeof value === 'string' ? value : '';
}


/***/ }),

/***/ 76889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   yW: () => (/* binding */ isOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const pattern = /^(sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
function isDigest(text) {
    return pattern.test(text);
}
/** sha256 of bytes in memory; blobs are hashed as they stream. */
function digestOf(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}
/** Whether these are the digest's bytes, whichever algorithm it names. */
function isOf(digest, bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithmOf(digest)).update(bytes).digest('hex') === hexOf(digest);
}
function hexOf(digest) {
    return digest.slice(digest.indexOf(':') + 1);
}
function algorithmOf(digest) {
    return digest.slice(0, digest.indexOf(':'));
}


/***/ }),

/***/ 80000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ imageRef),
/* harmony export */   Q: () => (/* binding */ parseImageRef),
/* harmony export */   fk: () => (/* binding */ localName),
/* harmony export */   mi: () => (/* binding */ imageNameOf)
/* harmony export */ });
/* harmony import */ var _core_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84895);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92968);


const scheme = 'oci-layout://';
const archiveScheme = 'docker-archive://';
const engineScheme = 'docker-daemon://';
/**
 * `ghcr.io/o/n:tag`, `ghcr.io/o/n@sha256:…`, `oci-layout://folder`, `oci-layout://folder:tag`, `docker-archive://file.tar`,
 * `docker-archive://file.tar:name:tag`, `docker-daemon://name:tag`; undefined when absent.
 */
const imageRef = {
    name: 'reference',
    parse(value) {
        const text = value.trim();
        return text === '' ? undefined : parseImageRef(text);
    },
};
/** @throws WrongInput */
function parseImageRef(text) {
    if (text.startsWith(archiveScheme))
        return archiveOf(text);
    if (text.startsWith(engineScheme))
        return engineOf(text);
    if (!text.startsWith(scheme))
        return { text, registry: referenceOf(text, text) };
    const [, folder = '', named = ''] = /^(.*?)((?::[\w][\w.-]*)?(?:@.+)?)$/.exec(text.slice(scheme.length)) ?? [];
    if (folder === '')
        throw new _core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({
            value: text,
            problem: 'names no folder',
            cure: 'Write oci-layout://folder, then :tag or @sha256:… where it holds several images.',
        });
    // The same grammar as a reference's: what comes behind the name.
    const { tag, digest } = referenceOf(`x.example/y${named}`, text);
    return { text, folder, name: { ...(tag ? { tag } : {}), ...(digest ? { digest } : {}) } };
}
/** What reports call it: the repository, or the folder's name. */
function imageNameOf(ref) {
    if ('registry' in ref)
        return (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .aR)(ref.registry);
    if ('engine' in ref)
        return localName(ref.engine.replace(/[:@].*$/, ''));
    return localName('folder' in ref ? ref.folder : ref.archive.replace(archiveName, ''));
}
const archiveName = /\.(?:tar|tar\.gz|tgz)$/;
function archiveOf(text) {
    const given = text.slice(archiveScheme.length);
    // A colon may stand in a path: the name begins behind the file's.
    const [, archive = '', name = ''] = /^(.+?\.(?:tar\.gz|tgz|tar))(?::(.+))?$/.exec(given) ?? /^([^:]+)(?::(.+))?$/.exec(given) ?? [];
    if (archive !== '')
        return { text, archive, name };
    throw new _core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({
        value: text,
        problem: 'names no file',
        cure: 'Write docker-archive://image.tar, then :name:tag where it holds several images.',
    });
}
function engineOf(text) {
    const engine = text.slice(engineScheme.length);
    // An image of the engine may be named by its ID too.
    if (/^[a-z0-9][\w./:@-]*$/.test(engine))
        return { text, engine };
    throw new _core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({
        value: text,
        problem: 'names no image of the engine',
        cure: 'Write it as docker images shows it: docker-daemon://name:tag.',
    });
}
/** A folder's name as a repository of nowhere, e.g. `localhost/image`. */
function localName(folder) {
    const last = folder
        .replace(/[\\/]+$/, '')
        .split(/[\\/]/)
        .at(-1) ?? '';
    const name = last
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '');
    return `localhost/${name || 'image'}`;
}
function referenceOf(text, value) {
    try {
        return (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(text);
    }
    catch (error) {
        if (!(error instanceof _reference_js__WEBPACK_IMPORTED_MODULE_1__/* .WrongReference */ .Lg))
            throw error;
        throw new _core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({
            value,
            problem: error.message,
            cure: 'Write it like ghcr.io/owner/name:tag, ghcr.io/owner/name@sha256:… or oci-layout://folder.',
        });
    }
}


/***/ }),

/***/ 92968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   Lg: () => (/* binding */ WrongReference),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   aR: () => (/* binding */ repositoryName),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   z$: () => (/* binding */ referenceName)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76889);

const component = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*$/;
const host = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:]+\])(?::\d+)?$/i;
const tagPattern = /^[\w][\w.-]{0,127}$/;
/** What is wrong with a reference, in words that fit behind "the image …". */
class WrongReference extends Error {
}
/** @throws WrongReference */
function parseReference(text) {
    const [withoutDigest = '', digest, ...more] = text.split('@');
    if (more.length > 0 || (digest !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest)))
        throw new WrongReference('has a digest that is none: sha256: and 64 hex digits');
    const slash = withoutDigest.indexOf('/');
    const first = slash < 0 ? '' : withoutDigest.slice(0, slash);
    const named = first.includes('.') || first.includes(':') || first === 'localhost' || first !== first.toLowerCase();
    const rest = named ? withoutDigest.slice(slash + 1) : withoutDigest;
    const colon = rest.lastIndexOf(':');
    const path = colon < 0 ? rest : rest.slice(0, colon);
    const tag = colon < 0 ? undefined : rest.slice(colon + 1);
    const registry = named ? (first === 'index.docker.io' ? 'docker.io' : first) : 'docker.io';
    if (named && !host.test(first))
        throw new WrongReference(`has a registry that is no host name: ${first}`);
    const repository = registry === 'docker.io' && !path.includes('/') ? `library/${path}` : path;
    if (!repository.split('/').every((part) => component.test(part)))
        throw new WrongReference('has a name with characters that no registry takes: use a-z, 0-9, and . _ - between them');
    if (tag !== undefined && !isTag(tag))
        throw new WrongReference(`has a tag that is none: ${tag}`);
    return {
        registry,
        repository,
        ...(tag === undefined ? {} : { tag }),
        ...(digest === undefined ? {} : { digest: digest }),
    };
}
/** A tag is at most 128 of A-Z a-z 0-9 _ . - and does not begin with . or -. */
function isTag(text) {
    return tagPattern.test(text);
}
/** Where it lies, whatever tag or digest it names there. */
function repositoryOf({ registry, repository }) {
    return { registry, repository };
}
/** `ghcr.io/owner/name`, without tag or digest. */
function repositoryName({ registry, repository }) {
    return `${registry}/${repository}`;
}
function referenceName(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${repositoryName(reference)}${tag}${digest}`;
}


/***/ }),

/***/ 51695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AQ: () => (/* binding */ runGates),
/* harmony export */   Xi: () => (/* binding */ parseGate)
/* harmony export */ });
/* unused harmony export runGate */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56512);
/* harmony import */ var _core_host_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69145);
/* harmony import */ var _core_input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84895);
/* harmony import */ var _core_kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95612);
/* harmony import */ var _core_stage_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14301);





/** `size=./check.sh --max "500 MB"`: split at spaces, quotes keep them. There is no shell. @throws WrongInput */
function parseGate(line) {
    const [name, commandLine] = (0,_core_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .keyValue */ .Hv)(line) ?? [];
    if ([..._core_stage_js__WEBPACK_IMPORTED_MODULE_3__/* .stages */ ._$, 'check'].some((taken) => taken === name))
        throw new _core_input_js__WEBPACK_IMPORTED_MODULE_1__/* .WrongInput */ .Ey({
            value: line,
            problem: `has the name ${name}, which a gate of ours has`,
            cure: 'Give it another name.',
        });
    if (hasEscapedQuote(commandLine ?? ''))
        throw new _core_input_js__WEBPACK_IMPORTED_MODULE_1__/* .WrongInput */ .Ey({
            value: line,
            problem: 'has a backslash before a quote, which is no escape here: the quote ends there all the same',
            cure: `Quote with the other kind: ${name ?? 'name'}=sh -c '…' takes " and \\" as they are, and what needs both kinds belongs into a script: ${name ?? 'name'}=./check.sh.`,
        });
    const operator = shellOperator(commandLine ?? '');
    if (operator !== undefined)
        throw new _core_input_js__WEBPACK_IMPORTED_MODULE_1__/* .WrongInput */ .Ey({
            value: line,
            problem: `has ${operator} outside of quotes, and there is no shell that would understand it`,
            cure: `Write ${name ?? 'name'}=sh -c '…', or put quotes around it where it is meant as it stands.`,
        });
    if (hasOpenQuote(commandLine ?? ''))
        throw new _core_input_js__WEBPACK_IMPORTED_MODULE_1__/* .WrongInput */ .Ey({
            value: line,
            problem: 'has a quote that is never closed',
            cure: 'Close it: half a command may pass where the whole would not.',
        });
    const [tool, ...args] = splitWords(commandLine ?? '');
    if (!name || !tool)
        throw new _core_input_js__WEBPACK_IMPORTED_MODULE_1__/* .WrongInput */ .Ey({
            value: line,
            problem: 'is no gate',
            cure: 'Write name=command, e.g. licences=./check-licences.sh. For a shell: name=sh -c "…".',
        });
    return { name, command: [tool, ...args] };
}
/** Side by side, with the paths of layout and report in their environment; `image` is undefined where there is none. */
function runGates(gates, image, host, reportPath, interrupted) {
    const paths = {
        IMAGE_PIPELINE_LAYOUT: image?.layout.dir,
        IMAGE_PIPELINE_DIGEST: image?.layout.root.digest,
        IMAGE_PIPELINE_REPORT: reportPath,
    };
    return Promise.all(gates.map((gate) => runGate(gate, host, paths, interrupted)));
}
/** Runs one gate with the paths it needs in its environment; its exit status decides. */
async function runGate(gate, host, paths, interrupted = host.signal) {
    const [tool, ...args] = gate.command;
    return host.log.group(`Gate ${gate.name}`, async (log) => {
        try {
            const env = (0,_core_host_js__WEBPACK_IMPORTED_MODULE_4__/* .childEnv */ .g)(host.env, [], paths);
            await host.exec({ tool, args, env, onStdout: log.raw, onStderr: log.raw });
            log.info(`gate ${gate.name} passed`);
            return { gate: gate.name, passed: true };
        }
        catch (error) {
            if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InterruptedError */ .p4))
                return { gate: gate.name, passed: false, reason: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error) };
            // The gates' time is over, not the run: the others are told all the same.
            if (interrupted.aborted)
                throw error;
            return { gate: gate.name, passed: false, reason: 'it was stopped: the gates took longer than their timeout' };
        }
    });
}
/** Outside of single quotes, in which a backslash is a backslash: there another reader than we may want it. */
function hasEscapedQuote(text) {
    return [...text.matchAll(/\\["']|'[^']*'|"[^"]*"/g)].some(([part]) => part.startsWith('\\') || part.endsWith('\\"'));
}
/**
 * What a shell would obey and we do not: such a gate would pass whatever is the case. One `&` or `;` between other
 * letters of a word is none: a URL has them.
 */
function shellOperator(text) {
    const bare = text.replace(/"[^"]*"|'[^']*'/g, 'x');
    return /&&|\|\|?|[&\d]?[<>]{1,3}|(?<=^|\s)[&;]|[&;](?=\s|$)|\$\{?[A-Za-z_]\w*\}?|\$\(|`/.exec(bare)?.[0];
}
function hasOpenQuote(text) {
    return /["']/.test(text.replace(/"[^"]*"|'[^']*'/g, ''));
}
function splitWords(text) {
    const words = text.match(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g) ?? [];
    return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, (_, double, single) => double ?? single));
}


/***/ }),

/***/ 64173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs),
/* harmony export */   V: () => (/* binding */ outputs)
/* harmony export */ });
/* harmony import */ var _core_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84895);
/* harmony import */ var _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95612);
/* harmony import */ var _core_stage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14301);
/* harmony import */ var _oci_image_ref_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80000);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51695);





/** `test=10m`, one a line or with commas between: milliseconds by stage. */
const timeouts = {
    name: 'list',
    parse: async (value) => new Map((0,_core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .parseEach */ .lc)(await _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_.parse(value), timeout)),
};
function timeout(item) {
    const [stage, limit = ''] = (0,_core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .keyValue */ .Hv)(item) ?? [];
    const known = _core_stage_js__WEBPACK_IMPORTED_MODULE_2__/* .timed */ .ay.find((name) => name === stage);
    const milliseconds = /^\d/.test(limit) ? durationOf(limit) : undefined;
    if (known && milliseconds !== undefined)
        return [known, milliseconds];
    throw new _core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({
        value: item,
        problem: 'is no stage with a duration',
        cure: `Write it like build=20m (s, m, h, d); known are ${_core_stage_js__WEBPACK_IMPORTED_MODULE_2__/* .timed */ .ay.join(', ')}.`,
    });
}
function durationOf(text) {
    try {
        return (0,_core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E9)(text);
    }
    catch {
        return undefined;
    }
}
const gates = {
    name: 'lines',
    async parse(value) {
        const parsed = (0,_core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .parseEach */ .lc)(await _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .rawLines */ .Ep.parse(value), _gate_js__WEBPACK_IMPORTED_MODULE_4__/* .parseGate */ .Xi);
        const twice = parsed.find(({ name }, at) => parsed.findIndex((other) => other.name === name) < at);
        if (!twice)
            return parsed;
        throw new _core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({ value: twice.name, problem: 'names two gates', cure: 'Give each gate a name of its own.' });
    },
};
const inputs = {
    stages: {
        kind: (0,_core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .choices */ .S9)(..._core_stage_js__WEBPACK_IMPORTED_MODULE_2__/* .stages */ ._$),
        default: _core_stage_js__WEBPACK_IMPORTED_MODULE_2__/* .usualStages */ .Sr.join(','),
        help: 'What to do. The pipeline knows the order and what runs side by side. `prune` is never done unless it is named.',
    },
    'dry-run': {
        kind: _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM,
        default: 'false',
        help: 'Look at everything, create nothing, print every plan.',
    },
    'image-ref': {
        kind: _oci_image_ref_js__WEBPACK_IMPORTED_MODULE_3__/* .imageRef */ .D6,
        default: '',
        help: 'An image that exists already, for analyze, scan, sbom, test, secrets and sign without build: a reference, `oci-layout://folder`, `docker-archive://file.tar` or `docker-daemon://name:tag` (sign: a reference only).',
    },
    'compare-with': {
        kind: _oci_image_ref_js__WEBPACK_IMPORTED_MODULE_3__/* .imageRef */ .D6,
        default: '',
        help: 'Another image, a reference or `oci-layout://path`, e.g. the one that runs now: analyze tells what grew, scan what is new, gone or still there. One that does not exist yet fails nothing.',
    },
    config: {
        kind: _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        default: '.github/image-pipeline.yml',
        help: 'YAML file with these same names; inputs win. On pull requests it is read from the base ref.',
    },
    environment: {
        kind: _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        default: '',
        help: 'One of the `environments` of `config`, e.g. `prod`: what stands below its name comes before the top level of the file.',
        neverFromFile: true,
    },
    gates: {
        kind: gates,
        default: '',
        help: 'Gates of your own, `name=command` a line. They run before anything is tagged, with IMAGE_PIPELINE_LAYOUT, IMAGE_PIPELINE_DIGEST and IMAGE_PIPELINE_REPORT set; exit status 0 passes. There is no shell: `name=sh -c "…"` for one.',
        neverFromFile: true,
    },
    timeout: {
        kind: timeouts,
        default: '',
        help: 'Longest time per stage, and for `gates`, e.g. `build=20m`.',
    },
    'github-token': {
        kind: _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        default: '',
        help: 'Reads the repository where the event does not tell, and logs in to GHCR.',
        secret: true,
        expression: '${{ github.token }}',
    },
    'report-dir': {
        kind: _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        default: '',
        help: 'Where the reports go. Default: `image-pipeline-report` under the runner’s temp folder, or under the cache folder on a laptop: not in the checkout, which gets built.',
    },
    'sarif-upload': {
        kind: _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .autoBoolean */ .G$,
        default: 'auto',
        help: 'Send SARIF to code scanning. `auto` does where the job may, and says how where it may not; with `true` that is a failure.',
    },
    summary: {
        kind: _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM,
        default: 'true',
        help: 'Write the job summary.',
    },
    comment: {
        kind: _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .autoBoolean */ .G$,
        default: 'auto',
        help: 'One comment on the pull request, kept up to date: what changed in size and findings, and the gates that failed. `auto` on `pull_request` events where the token may write (`pull-requests: write`); `true` on every event that knows a pull request. It never fails a run.',
    },
};
const outputs = {
    gate: '`passed`, `failed` or `skipped`.',
    'failed-gates': 'JSON list of the gates that failed.',
    findings: 'JSON: stage → platform → severity → number; the platform "" is what belongs to none, e.g. the history.',
    report: 'Path of the HTML report, one file that loads nothing; set where the stage analyze looked into an image.',
    'report-json': 'Path of the JSON report.',
    'comment-json': 'Path of what the pull request’s comment tells, for a workflow that may post it; set on pull requests.',
};


/***/ })

};
