export const id = 2282;
export const ids = [2282];
export const modules = {

/***/ 40129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84895);


/**
 * An input that is YAML: all that is wrong with it is told together, in the order of its lines.
 *
 * @param quotes what to put into quotes, for who forgot them
 * @param read makes the value of the document, and refuses what it does not understand
 * @throws WrongInput
 */
function readYaml(text, quotes, read) {
    const counter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter: counter, logLevel: 'error' });
    const wrong = [];
    const refuse = (node, problem, cure) => {
        const [start = 0] = node?.range ?? [];
        wrong.push({ line: counter.linePos(start).line, problem, cure });
    };
    for (const { pos, message } of document.errors)
        wrong.push({
            line: counter.linePos(pos[0]).line,
            // Only the parser's first line: what follows quotes the text, and with it values that may be secret.
            problem: `is no YAML: ${message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '')}`,
            cure: `Mend it; ${quotes}`,
        });
    const value = wrong.length === 0 ? read(document, refuse) : undefined;
    if (wrong.length === 0)
        return value;
    throw new _input_js__WEBPACK_IMPORTED_MODULE_1__/* .WrongInput */ .Ey(...wrong
        .sort((one, other) => one.line - other.line)
        .map(({ line, problem, cure }) => ({ problem: `line ${line}: ${problem}`, cure })));
}


/***/ }),

/***/ 52282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readServices: () => (/* binding */ readServices)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./.build/src/core/yaml-input.js
var yaml_input = __webpack_require__(40129);
// EXTERNAL MODULE: ./.build/src/core/input.js
var input = __webpack_require__(84895);
// EXTERNAL MODULE: ./.build/src/core/kinds.js
var kinds = __webpack_require__(95612);
// EXTERNAL MODULE: ./.build/src/test/service.js
var service = __webpack_require__(76707);
;// CONCATENATED MODULE: ./.build/src/test/services/env.js

/** A map of names to values, or a list of `NAME=value`. Values are never told: they may be secrets. */
function readEnv(node, tell) {
    const env = new Map();
    if (node === undefined || ((0,dist/* isScalar */.jn)(node) && node.value === null))
        return env;
    const put = (at, name, value) => {
        if (!/^[^=\s\0]+$/.test(name))
            tell(at, 'env has a name that is none', 'Write letters, digits and underscores.');
        else if (value === undefined)
            tell(at, `env: the value of ${name} is no text`, 'Write text, a number, true or false.');
        else
            env.set(name, value);
    };
    if ((0,dist/* isMap */.jh)(node)) {
        for (const { key, value } of node.items)
            put(key, (0,dist/* isScalar */.jn)(key) ? String(key.value) : '', value === null ? '' : (0,dist/* isScalar */.jn)(value) ? textOf(value) : undefined);
        return env;
    }
    if ((0,dist/* isSeq */.oP)(node)) {
        for (const item of node.items) {
            const line = (0,dist/* isScalar */.jn)(item) ? textOf(item) : '';
            const at = line.indexOf('=');
            put(item, at < 0 ? line : line.slice(0, at), at < 0 ? undefined : line.slice(at + 1));
        }
        return env;
    }
    tell(node, 'env is no map', 'Write `env: { NAME: value }`.');
    return env;
}
/** As it was written: 1.10 is not 1.1. */
function textOf({ value, source }) {
    if (typeof value === 'string')
        return value;
    return value === null ? '' : (source ?? String(value));
}

;// CONCATENATED MODULE: ./.build/src/test/services/words.js
/** A command line as words: split at spaces, quotes keep them. undefined where a quote stays open. There is no shell. */
function splitWords(text) {
    const words = text.match(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g) ?? [];
    if (/["']/.test(text.replace(/"[^"]*"|'[^']*'/g, '')))
        return undefined;
    return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, (_, double, single) => double ?? single));
}

;// CONCATENATED MODULE: ./.build/src/test/services/service-keys.js






const keys = ['name', 'env', 'port', 'path', 'command', 'status', 'body', 'expect', 'timeout', 'read-only'];
/** One service of the list; undefined where something is wrong with it, which `refuse` was told. */
function readService(node, refuse, document) {
    let wrong = false;
    const tell = (...words) => {
        wrong = true;
        refuse(...words);
    };
    if (!(0,dist/* isMap */.jh)(node)) {
        tell(node, 'is no service', 'Write `- name: …`, and env, port, path, command under it.');
        return undefined;
    }
    for (const { key } of node.items) {
        const name = (0,dist/* isScalar */.jn)(key) ? String(key.value) : '';
        if (!keys.includes(name))
            tell(key, `${name} is no key of a service`, `Known are: ${keys.join(', ')}.`);
    }
    const value = (key) => {
        const given = node.get(key, true);
        if (!(0,dist/* isAlias */.Vj)(given))
            return given;
        const meant = given.resolve(document);
        if (!meant)
            tell(given, `${key}: nothing is called *${given.source}`, 'Put what begins with * in quotes.');
        return meant;
    };
    const name = readName(value('name'), node, tell);
    const env = readEnv(value('env'), tell);
    const port = readWhole(value('port'), 'port', [1, 65_535], tell);
    const path = readPath(value('path'), tell);
    const command = readCommand(value('command'), tell);
    const status = readWhole(value('status'), 'status', [100, 599], tell);
    const body = readBody(value('body'), tell);
    const expect = readExpectation(value('expect'), tell);
    const timeout = readTimeout(value('timeout'), tell);
    const readOnly = readStrictness(value('read-only'), tell);
    for (const key of ['status', 'body'])
        if (node.has(key) && !node.has('path'))
            tell(node.get(key, true), `${key} without a path`, 'Name what must answer by path.');
    if (path !== undefined && (expect?.kind === 'exit' || expect?.kind === 'log'))
        tell(value('expect'), `expect: ${expect.kind} with a path`, 'Leave one of them out: what has ended answers nothing.');
    if (wrong)
        return undefined;
    return {
        name,
        env,
        status: status ?? 200,
        ...(port === undefined ? {} : { port }),
        ...(path === undefined ? {} : { path }),
        ...(command === undefined ? {} : { command }),
        ...(body === undefined ? {} : { body }),
        ...(expect === undefined ? {} : { expect }),
        ...(timeout === undefined ? {} : { timeout }),
        ...(readOnly === undefined ? {} : { readOnly }),
    };
}
function scalar(node) {
    return (0,dist/* isScalar */.jn)(node) ? node.value : undefined;
}
function readName(node, whole, tell) {
    const name = scalar(node);
    if (typeof name === 'string' && /^[\p{L}\p{N}][\p{L}\p{N} ._/-]{0,62}$/u.test(name))
        return name;
    const problem = node === undefined ? 'has no name' : `name (${String(name)}) is none`;
    tell(node ?? whole, problem, 'Write letters, digits, dots and dashes, at most 63.');
    return '';
}
function readWhole(node, key, [least, most], tell) {
    if (node === undefined)
        return undefined;
    const value = scalar(node);
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most)
        return value;
    tell(node, `${key} (${String(value)}) is no ${key}`, `Write a number from ${least} to ${most}.`);
    return undefined;
}
function readPath(node, tell) {
    if (node === undefined)
        return undefined;
    const value = scalar(node);
    if (typeof value === 'string' && /^\/[!-~]*$/.test(value))
        return value;
    tell(node, `path (${String(value)}) is no path`, 'Write it like /health.');
    return undefined;
}
/** A list of words, or one line: split at spaces, quotes keep them; there is no shell. */
function readCommand(node, tell) {
    if (node === undefined)
        return undefined;
    const words = (0,dist/* isSeq */.oP)(node)
        ? node.items.map((item) => ((0,dist/* isScalar */.jn)(item) ? (item.source ?? String(item.value)) : undefined))
        : typeof scalar(node) === 'string'
            ? splitWords(String(scalar(node)))
            : undefined;
    if (words && words.length > 0 && words.every((word) => word !== undefined))
        return words;
    tell(node, 'command is no command', 'Write a list of words, e.g. ["python", "-m", "app"], with every quote closed.');
    return undefined;
}
function readBody(node, tell) {
    if (node === undefined)
        return undefined;
    const value = scalar(node);
    try {
        if (typeof value === 'string' && value !== '')
            return new RegExp(value, 'u');
    }
    catch {
        // Told below.
    }
    tell(node, `body (${String(value)}) is no regular expression`, 'Write one like \'"status": ?"ok"\'.');
    return undefined;
}
function readExpectation(node, tell) {
    if (node === undefined)
        return undefined;
    const value = scalar(node);
    const word = typeof value === 'string' ? value.trim() : '';
    if (word === 'healthy' || word === 'running')
        return { kind: word };
    const exit = /^exit[ (]?\s*(\d{1,3})\)?$/.exec(word);
    if (exit && Number(exit[1]) <= 255)
        return { kind: 'exit', code: Number(exit[1]) };
    const [, source, flags = ''] = /^log\s+\/(.+)\/([imsu]*)$/.exec(word) ?? [];
    try {
        if (source !== undefined)
            return { kind: 'log', pattern: new RegExp(source, flags) };
    }
    catch {
        // Told below.
    }
    tell(node, `expect (${String(value)}) is not known`, 'Write healthy, running, exit 0 or log /regex/.');
    return undefined;
}
function readTimeout(node, tell) {
    if (node === undefined)
        return undefined;
    const value = scalar(node);
    try {
        const read = (0,kinds/* parseDuration */.E9)(typeof value === 'string' ? value : String(value));
        if (read !== undefined && read > 0)
            return read;
    }
    catch (error) {
        if (!(error instanceof input/* WrongInput */.Ey))
            throw error;
    }
    tell(node, `timeout (${String(value)}) is no duration`, 'Write it like 90s or 5m.');
    return undefined;
}
function readStrictness(node, tell) {
    if (node === undefined)
        return undefined;
    const value = scalar(node);
    const word = value === false ? 'off' : value;
    const known = service/* strictness */.V.find((one) => one === word);
    if (known === undefined)
        tell(node, `read-only (${String(value)}) is not known`, 'Write require, warn or off.');
    return known;
}

;// CONCATENATED MODULE: ./.build/src/test/services/read-services.js



const example = 'Write a list: `- name: gateway`, and env, port, path, command under it.';
/**
 * `test-services`:
 *
 *     - name: gateway
 *       env: { SERVICE_TYPE: gateway }
 *       port: 8000
 *       path: /health
 *
 * @throws WrongInput with every mistake, its line and the service's name
 */
function readServices(text) {
    if (text.trim() === '')
        return [];
    return (0,yaml_input/* readYaml */.g)(text, 'what begins with * or [ or { or holds ": " needs quotes.', (document, refuse) => {
        const { contents } = document;
        if (!(0,dist/* isSeq */.oP)(contents) || contents.items.length === 0) {
            refuse(contents, 'is no list of services', example);
            return [];
        }
        const services = [];
        const names = new Set();
        contents.items.forEach((item, at) => {
            const name = (0,dist/* isMap */.jh)(item) ? item.get('name') : undefined;
            const title = typeof name === 'string' && name !== '' ? `service ${name}` : `service ${at + 1}`;
            const tell = (node, problem, cure) => refuse(node ?? item, `${title}: ${problem}`, cure);
            const service = readService(item, tell, document);
            if (typeof name === 'string' && names.has(name)) {
                const node = (0,dist/* isMap */.jh)(item) ? item.get('name', true) : item;
                refuse((0,dist/* isScalar */.jn)(node) ? node : item, `${title}: a second one has this name`, 'Give each a name of its own.');
            }
            if (typeof name === 'string')
                names.add(name);
            if (service)
                services.push(service);
        });
        return services;
    });
}


/***/ })

};
