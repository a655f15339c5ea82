export const id = 3441;
export const ids = [3441,8374];
export const modules = {

/***/ 88472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ imagePath)
/* harmony export */ });
/** `ghcr.io/octo/app:1` → `octo/app`: a path of nothing in the repository, but stable and one that code scanning takes. */
function imagePath(image) {
    const [name = ''] = image.split('@');
    const parts = name.replace(/:[^:/]*$/, '').split('/');
    const [host = ''] = parts;
    const named = parts.length > 1 && (/[.:]/.test(host) || host === 'localhost');
    const path = (named ? parts.slice(1) : parts)
        .map((part) => part.toLowerCase().replace(/[^a-z0-9._-]/g, '-'))
        .filter((part) => /[a-z0-9]/.test(part));
    return path.join('/') || 'image';
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

/***/ 72792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ realFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/**
 * A folder of ours inside of another one, made where it is missing; its absolute path. A link that lies where it belongs
 * leads elsewhere: it goes.
 */
async function realFolder(folder, name) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    const inner = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
    const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(inner).catch((error) => {
        if (error.code !== 'ENOENT')
            throw error;
        return undefined;
    });
    if (there && !there.isDirectory())
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(inner, { force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(inner, { recursive: true });
    return inner;
}


/***/ }),

/***/ 98022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ sarifLog),
/* harmony export */   y: () => (/* binding */ sarifUri)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92119);

function sarifLog({ id, results, ...driver }) {
    const { name, ...rest } = driver;
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: { name, semanticVersion: _version_js__WEBPACK_IMPORTED_MODULE_0__/* .version */ .r, ...rest } },
                automationDetails: { id },
                columnKind: 'utf16CodeUnits',
                results,
            },
        ],
    };
}
/** A file's name as an address; half of a letter, which no address can hold, is replaced. */
function sarifUri(file) {
    return file
        .replace(/\p{Cs}/gu, '\ufffd')
        .split('/')
        .map(encodeURIComponent)
        .join('/');
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

/***/ 92119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** Of this bundle; a contract test compares it with package.json. */
const version = '0.1.0';


/***/ }),

/***/ 5505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ readShallow),
/* harmony export */   K: () => (/* binding */ readClone)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10428);



/** undefined where there is no repository, or git is missing. */
async function readClone(host) {
    const objects = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$Y)(host, 'rev-parse', '--git-path', 'objects');
    if (objects === undefined)
        return undefined;
    const shallow = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$Y)(host, 'rev-parse', '--git-path', 'shallow');
    const remote = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$Y)(host, 'remote', 'get-url', 'origin');
    return {
        objects: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(host.cwd, objects),
        shallow: await readShallow((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(host.cwd, shallow ?? 'shallow')),
        partial: ((await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$Y)(host, 'config', '--get-regexp', promised)) ?? '') !== '',
        format: (await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$Y)(host, 'rev-parse', '--show-object-format')) ?? 'sha1',
        head: await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$Y)(host, 'rev-parse', '--verify', '--quiet', 'HEAD^{commit}'),
        origin: remote === undefined ? undefined : plainAddress(remote, host.cwd),
        prefix: (await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$Y)(host, 'rev-parse', '--show-prefix')) ?? '',
    };
}
/** How a repository says that another one holds what it lacks; older versions of git say it in the first way. */
const promised = '^(extensions\\.partialclone|remote\\..*\\.promisor)$';
/** The commits that a file `shallow` of git's names. */
async function readShallow(file) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8')).split('\n').filter((line) => /^[0-9a-f]{40,64}$/.test(line));
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return [];
        throw error;
    }
}
/** Credentials are dropped: an address is an argument, which every process of the machine can read. */
function plainAddress(remote, cwd) {
    if (/^\.{0,2}\//.test(remote))
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, remote);
    if (!URL.canParse(remote))
        return undefined;
    const url = new URL(remote);
    if (!['https:', 'http:', 'file:'].includes(url.protocol))
        return undefined;
    url.username = '';
    url.password = '';
    return url.href;
}


/***/ }),

/***/ 95602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ openScratch)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56512);
/* harmony import */ var _core_host_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(69145);
/* harmony import */ var _core_plain_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(85759);
/* harmony import */ var _core_tool_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12334);
/* harmony import */ var _clone_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5505);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10428);








/** Partial clones are not borrowed from: what they lack cannot be told from what is lost. */
async function openScratch(clone, origin, host) {
    const home = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(await host.tempDir(), 'history-'));
    const dir = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, 'repository.git');
    const settings = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, 'gitconfig');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(settings, _git_js__WEBPACK_IMPORTED_MODULE_5__/* .objectsAlone */ .wo.map((setting) => `[core]\n${setting.replace('core.', '\t')}\n`).join(''));
    const env = (0,_core_host_js__WEBPACK_IMPORTED_MODULE_6__/* .childEnv */ .g)(host.env, ['GIT_SSL_CAINFO', 'GIT_SSL_CAPATH'], {
        HOME: home,
        XDG_CONFIG_HOME: home,
        LC_ALL: 'C',
        GIT_CONFIG_GLOBAL: settings,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_ATTR_NOSYSTEM: '1',
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_TERMINAL_PROMPT: '0',
        GIT_ALLOW_PROTOCOL: 'https:http:file',
    });
    const run = (args, more = {}) => host.exec({ tool: 'git', args, env, cwd: home, ...more });
    const here = (args) => ['-C', dir, '--no-pager', ...args];
    const withOrigin = async (args) => {
        if (origin.url === undefined)
            return 'the clone names no origin that could be asked';
        try {
            await run(here(args(origin.url)), { env: { ...env, ...credentialsFor(origin, host) } });
            return undefined;
        }
        catch (error) {
            if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InterruptedError */ .p4 || !(error instanceof _core_tool_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ToolError */ .v))
                throw error;
            return (0,_core_plain_js__WEBPACK_IMPORTED_MODULE_7__/* .plain */ .p)(host.redact(reasonIn(error.stderr) ?? error.message), 300);
        }
    };
    const format = clone === undefined || clone.format === 'sha1' ? [] : [`--object-format=${clone.format}`];
    await run(['init', '--quiet', '--bare', '--template=', ...format, dir]);
    if (clone && !clone.partial) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'objects', 'info'), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'objects', 'info', 'alternates'), `${alternate(clone.objects)}\n`);
        if (clone.shallow.length > 0)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'shallow'), `${clone.shallow.join('\n')}\n`);
    }
    return {
        dir,
        env,
        async git(...args) {
            const { status, stdout } = await run(here(args), { answers: anyStatus });
            return status === 0 ? stdout.trim() : undefined;
        },
        run: ({ args, ...more }) => run(here(args), more),
        shallow: async () => new Set(await (0,_clone_js__WEBPACK_IMPORTED_MODULE_4__/* .readShallow */ .J)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'shallow'))),
        fetch: (wanted, depth) => withOrigin((url) => fetchArguments(url, wanted, depth)),
        push: (commit, branch) => withOrigin((url) => [...remoteSettings, 'push', '--quiet', '--', url, `${commit}:refs/heads/${branch}`]),
        close: () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(home, { recursive: true, force: true }),
    };
}
/** The first thing that went wrong; advice, and what follows from it, come behind. */
function reasonIn(stderr) {
    const lines = stderr.trim().split('\n');
    return (lines.find((line) => /^ ! \[/.test(line))?.trim() ??
        lines.find((line) => /^(fatal|error): /.test(line)) ??
        lines.at(-1));
}
const anyStatus = Array.from({ length: 256 }, (_, code) => code);
/** Everything there is, in git's own words for it. */
const wholeDepth = 2 ** 31 - 1;
/** Redirects are not followed: the header with the token would go along. */
const remoteSettings = [
    '-c',
    'http.followRedirects=false',
    '-c',
    'credential.helper=',
    '-c',
    'gc.auto=0',
    '-c',
    'maintenance.auto=false',
    // A server that says nothing for a minute is given up.
    '-c',
    'http.lowSpeedLimit=1',
    '-c',
    'http.lowSpeedTime=60',
];
function fetchArguments(url, wanted, depth) {
    return [
        ...remoteSettings,
        'fetch',
        '--quiet',
        '--no-tags',
        '--no-recurse-submodules',
        '--no-write-fetch-head',
        '--update-shallow',
        `--depth=${depth ?? wholeDepth}`,
        '--',
        url,
        ...wanted,
    ];
}
/** The token reaches git through its environment, and only over https to the server that it is for. */
function credentialsFor({ url, serverUrl, token }, host) {
    if (token === '' || url === undefined || !URL.canParse(url) || !URL.canParse(serverUrl))
        return {};
    const server = new URL(serverUrl);
    if (server.protocol !== 'https:' || new URL(url).origin !== server.origin)
        return {};
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    host.secret(basic);
    return {
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: `http.${server.origin}/.extraheader`,
        GIT_CONFIG_VALUE_0: `Authorization: Basic ${basic}`,
    };
}
/** git reads a line that begins with a quote as a C string. */
function alternate(path) {
    return path.startsWith('"') ? JSON.stringify(path) : path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
}


/***/ }),

/***/ 93441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NoHistory: () => (/* reexport */ NoHistory),
  history: () => (/* reexport */ history_history),
  judge: () => (/* reexport */ judge),
  plan: () => (/* reexport */ plan),
  show: () => (/* reexport */ show),
  write: () => (/* reexport */ write)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/src/core/plain.js
var plain = __webpack_require__(85759);
// EXTERNAL MODULE: ./.build/src/git/clone.js
var git_clone = __webpack_require__(5505);
// EXTERNAL MODULE: ./.build/src/git/dirty.js
var dirty = __webpack_require__(9100);
;// CONCATENATED MODULE: ./.build/src/git/patch-reader.js
/** Enough of a header to know what it is; names are 4096 bytes at most, and four times as long when quoted. */
const longestHeader = 20_000;
const newline = 10;
const plus = 43;
const minus = 45;
const backslash = 92;
/** Reads patches as they come, in any chunks; lines may be of any length. Each commit begins with `commit <id>`. */
function patchReader(parts) {
    // Lines of the hunk that are still to come.
    let old = 0;
    let added = 0;
    let lastWasAdded = false;
    // The line that is being read: its beginning, and its length with its end.
    let start = '';
    let length = 0;
    const inHunk = (first) => {
        if (first !== plus)
            old -= 1;
        if (first !== minus)
            added -= 1;
        lastWasAdded = first === plus;
        if (lastWasAdded)
            parts.added?.(length - 1);
    };
    const header = () => {
        const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(start);
        if (hunk) {
            old = Number(hunk[1] ?? 1);
            added = Number(hunk[3] ?? 1);
            parts.hunk?.(Number(hunk[2]), added);
        }
        else if (start.startsWith('commit '))
            parts.commit?.(start.slice('commit '.length).trim());
        else if (start.startsWith('diff --git '))
            parts.file?.();
        else if (start.startsWith('deleted file mode '))
            parts.removed?.();
        else if (start.startsWith('+++ ')) {
            const name = nameIn(start.slice('+++ '.length));
            if (name !== undefined)
                parts.name?.(name);
        }
    };
    const line = () => {
        const first = start.charCodeAt(0);
        // `\ No newline at end of file`
        if (first === backslash) {
            if (lastWasAdded)
                parts.added?.(-1);
            lastWasAdded = false;
        }
        else if (old > 0 || added > 0)
            inHunk(first);
        else {
            lastWasAdded = false;
            header();
        }
        start = '';
        length = 0;
    };
    return {
        write(chunk) {
            const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
            for (let at = 0; at < buffer.length;) {
                const found = buffer.indexOf(newline, at);
                const end = found < 0 ? buffer.length : found + 1;
                // Of a line of content the first byte tells all.
                const enough = old > 0 || added > 0 ? 1 : longestHeader;
                if (start.length < enough)
                    start += buffer.toString('latin1', at, Math.min(end, at + enough - start.length));
                length += end - at;
                at = end;
                if (found >= 0)
                    line();
            }
        },
        end() {
            if (length > 0)
                line();
        },
    };
}
/** `b/name`, with a tab behind it where it has a blank in it, or in quotes as a C string; its bytes are UTF-8. */
function nameIn(text) {
    const raw = text.replace(/\r?\n$/, '').replace(/\t$/, '');
    const name = raw.startsWith('"') ? unquoted(raw) : raw;
    return name.startsWith('b/') ? Buffer.from(name.slice(2), 'latin1').toString('utf8') : undefined;
}
const escapes = { a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r' };
function unquoted(text) {
    return text
        .replace(/^"|"$/g, '')
        .replace(/\\(?:([0-7]{3})|([\s\S]))/g, (_, octal, letter = '') => octal === undefined ? (escapes[letter] ?? letter) : String.fromCharCode(Number.parseInt(octal, 8)));
}

;// CONCATENATED MODULE: ./.build/src/git/merge-lines.js

/**
 * Asks git which lines merges brought themselves, and which they took over from one of their parents. What git's patches
 * do not tell of counts as brought.
 *
 * @param merges each with the number of its parents
 * @param options of `git log`: how the patches are made
 * @throws ToolError when git fails
 */
async function mergeLines(merges, files, options, scratch) {
    // By merge, then by file: the lines that are new against each of the parents.
    const found = new Map();
    let merge = new Map();
    let parent = -1;
    let id = '';
    let lines;
    const reader = patchReader({
        commit(next) {
            parent = next === id ? parent + 1 : 0;
            id = next;
            merge = found.get(id) ?? new Map();
            found.set(id, merge);
        },
        file() {
            lines = undefined;
        },
        name(name) {
            if (!files.has(name))
                return;
            const parents = merge.get(name) ?? [];
            merge.set(name, parents);
            lines = parents[parent] ??= [];
        },
        hunk(start, count) {
            if (count > 0)
                lines?.push({ start, end: start + count });
        },
    });
    if (merges.size > 0)
        await scratch.run({
            args: ['log', '--no-walk=unsorted', '--stdin', '-p', '-U0', ...options],
            stdin: `${[...merges.keys()].join('\n')}\n`,
            onStdoutChunk: (chunk) => reader.write(chunk),
        });
    reader.end();
    return (commit, file, line, endLine) => {
        const parents = found.get(commit)?.get(file);
        // A name that is no UTF-8, e.g.
        if (parents === undefined)
            return true;
        const all = Array.from({ length: merges.get(commit) ?? 1 }, (_, n) => parents[n] ?? []);
        if (line === 0)
            return all.every((lines) => lines.length > 0);
        return all.reduce(common, [{ start: line, end: Math.max(line, endLine) + 1 }]).length > 0;
    };
}
/** Both are in order, and none of one's lines overlap. */
function common(ones, others) {
    const both = [];
    for (let i = 0, j = 0; i < ones.length && j < others.length;) {
        const [one, other] = [ones[i], others[j]];
        const start = Math.max(one.start, other.start);
        const end = Math.min(one.end, other.end);
        if (start < end)
            both.push({ start, end });
        if (one.end < other.end)
            i += 1;
        else
            j += 1;
    }
    return both;
}

// EXTERNAL MODULE: ./.build/src/git/scratch.js
var git_scratch = __webpack_require__(95602);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
;// CONCATENATED MODULE: ./.build/src/secrets/known-places.js
/**
 * Findings, by where they are. gitleaks counts the columns of one and the same secret differently by one, as its line is
 * the first of what was added or a later one; so that much tells no two apart. Two secrets never begin and end that close.
 */
class KnownPlaces {
    #known = new Map();
    constructor(places = []) {
        for (const place of places)
            this.add(place);
    }
    has({ column, endColumn, ...place }) {
        const columns = this.#known.get(linesOf(place));
        if (columns === undefined)
            return false;
        return near.some((one) => near.some((other) => columns.has(`${column + one}-${endColumn + other}`)));
    }
    add({ column, endColumn, ...place }) {
        const key = linesOf(place);
        const columns = this.#known.get(key) ?? new Set();
        this.#known.set(key, columns.add(`${column}-${endColumn}`));
    }
}
const near = [0, -1, 1];
/** Each place once, as it was told first. */
function distinct(places) {
    const known = new KnownPlaces();
    return places.filter((place) => {
        const isNew = !known.has(place);
        if (isNew)
            known.add(place);
        return isNew;
    });
}
function linesOf({ commit, file, rule, line, endLine }) {
    return JSON.stringify([commit, file, rule, line, endLine]);
}

;// CONCATENATED MODULE: ./.build/src/secrets/allowed.js


/** Judged here and not by gitleaks, which goes on without a baseline that it cannot read, and does not count. */
function allowedBy(allowed) {
    const fingerprints = new Set(allowed.fingerprints.map(({ text }) => text));
    const baseline = new KnownPlaces(allowed.baseline);
    return (finding) => fingerprintsOf(finding).some((one) => fingerprints.has(one)) || baseline.has(finding);
}
/** What a line may say to let a finding pass. */
function fingerprintsOf({ commit, file, rule, line }) {
    const everywhere = `${file}:${rule}:${line}`;
    return [everywhere, `${commit}:${everywhere}`];
}
/** As gitleaks reads it: a comment begins with `#`, a backslash in a file's name is a slash. */
function parseIgnoreFile(text) {
    return text
        .split(/\r?\n/)
        .map((line, index) => ({ text: line.trim().replaceAll('\\', '/'), line: index + 1 }))
        .filter(({ text }) => text !== '' && !text.startsWith('#'));
}
/** @throws UserError for what is no JSON report of gitleaks */
function parseBaseline(text, name) {
    const findings = parseFindings(text);
    if (findings === undefined)
        throw new errors/* UserError */.yo(`secret-scan-baseline: ${name} is no JSON report of gitleaks`, {
            cure: 'Make one with: gitleaks git --redact --report-format json --report-path baseline.json',
        });
    return findings;
}
/** The findings of a JSON report of gitleaks's; undefined for anything else, half a report included. */
function parseFindings(text) {
    let content;
    try {
        content = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (!Array.isArray(content))
        return undefined;
    const findings = content.map(readFinding);
    return findings.every((finding) => finding !== undefined) ? findings : undefined;
}
/** Match, line, author and message are left where they are: they are a stranger's text, or the secret itself. */
function readFinding(entry) {
    if (typeof entry !== 'object' || entry === null)
        return undefined;
    const { RuleID, Description, File, Commit, StartLine, EndLine, StartColumn, EndColumn } = entry;
    if (typeof RuleID !== 'string' || typeof File !== 'string' || typeof Commit !== 'string')
        return undefined;
    return {
        commit: Commit,
        file: File,
        rule: RuleID,
        description: typeof Description === 'string' ? Description : '',
        line: count(StartLine),
        endLine: count(EndLine),
        column: count(StartColumn),
        endColumn: count(EndColumn),
    };
}
function count(value) {
    return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : 0;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./.build/src/git/patch-size.js

/** Adds up patches as they come, in any chunks. */
function patchSizer() {
    let commits = 0;
    let bytes = 0;
    let commit = '';
    let counted = '';
    let deleted = false;
    const reader = patchReader({
        commit(id) {
            commit = id;
        },
        file() {
            deleted = false;
        },
        removed() {
            deleted = true;
        },
        hunk() {
            if (deleted || counted === commit)
                return;
            commits += 1;
            counted = commit;
        },
        added(more) {
            bytes += more;
        },
    });
    return {
        write: (chunk) => reader.write(chunk),
        end() {
            reader.end();
            return { commits, bytes };
        },
    };
}

;// CONCATENATED MODULE: ./.build/src/secrets/gitleaks.js






const leaksFound = 2;
/** Bytes of patches that take gitleaks some ten seconds. */
const large = 20_000_000;
/**
 * Searches the patches of a range. gitleaks ends well when it could not read what it was given; so its own count of
 * commits and bytes is held against git's.
 *
 * @throws UserError when it did not search all of it, or its report is none
 */
async function search(range, rules, scratch, tool, host) {
    const folder = (0,external_node_path_.dirname)(scratch.dir);
    const files = { config: (0,external_node_path_.join)(folder, 'rules.toml'), report: (0,external_node_path_.join)(folder, 'report.json') };
    await (0,promises_.writeFile)(files.config, rules.text);
    const sizer = patchSizer();
    const said = [];
    // Whichever fails first stops the other, and is what is told.
    const stop = new AbortController();
    const orStop = (work) => work.catch((error) => {
        stop.abort(error);
        return undefined;
    });
    const [result, size] = await Promise.all([
        orStop(host.exec({
            tool: tool.path,
            args: gitleaksArguments(range, files, scratch.dir),
            env: scratch.env,
            cwd: folder,
            answers: [0, leaksFound],
            onStderr: (line) => said.push(line),
            signal: stop.signal,
        })),
        orStop(scratch
            .run({
            args: ['log', '-p', '-U0', ...logOptions(range)],
            onStdoutChunk: (chunk) => sizer.write(chunk),
            signal: stop.signal,
        })
            .then(() => tellSize(sizer.end(), host))),
    ]);
    if (stop.signal.aborted)
        throw stop.signal.reason;
    const status = result?.status;
    for (const line of said.filter((words) => !/ INF |leaks found/.test(words)))
        host.log.raw((0,plain/* plain */.p)(host.redact(line), 2000));
    if (size === undefined)
        throw new Error('git told no size');
    judgeWords(said, size);
    const findings = parseFindings(await readReport(files.report));
    if (findings === undefined || findings.length > 0 !== (status === leaksFound))
        throw failure(`its report is no whole one (exit status ${status})`);
    return findings;
}
/** git is done long before gitleaks is. */
function tellSize(size, host) {
    const megabytes = Math.round(size.bytes / 1_000_000);
    if (size.bytes > large)
        host.log.info(`gitleaks: these commits add ${megabytes} MB, binary files among them; to search them takes a while`);
    return size;
}
/** Nothing of the checkout's counts: no file of settings, no comment in a line. */
function gitleaksArguments(range, files, repository) {
    return [
        'git',
        '--no-banner',
        '--no-color',
        '--log-level=info',
        '--redact=100',
        `--exit-code=${leaksFound}`,
        `--config=${files.config}`,
        '--ignore-gitleaks-allow',
        `--gitleaks-ignore-path=${files.config}.none`,
        '--report-format=json',
        `--report-path=${files.report}`,
        // It parts them at spaces, and knows no quotes.
        `--log-opts=${logOptions(range).join(' ')}`,
        repository,
    ];
}
function logOptions({ head, base }) {
    return [...patchOptions, head, ...(base === undefined ? [] : [`^${base}`]), '--'];
}
/**
 * Merges against each parent; contents as text, whatever attributes or a zero byte make of them; no program of anybody's.
 * The message and the author are left out: they are strangers' text.
 */
const patchOptions = [
    '--pretty=tformat:commit%x20%H',
    '-m',
    '--text',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    '--submodule=short',
    // A file that is only renamed has no patch: it may come from a name that gitleaks passes over.
    '--no-renames',
    '--src-prefix=a/',
    '--dst-prefix=b/',
];
/** gitleaks skips in silence what it cannot read, e.g. a file whose name ends in a backslash. */
function judgeWords(said, size) {
    const error = said.find((line) => /\b(ERR|FTL)\b/.test(line));
    if (error !== undefined)
        throw failure(`it said: ${(0,plain/* plain */.p)(error.replace(/^\S+ /, ''), 500)}`);
    const commits = numberIn(said, / INF (\d+) commits scanned/);
    const bytes = numberIn(said, / INF scanned ~(\d+) bytes/);
    if (commits === undefined || bytes === undefined)
        throw failure('it does not say how much it searched');
    if (commits !== size.commits || bytes !== size.bytes)
        throw failure(`it searched ${bytes} bytes in ${commits} commits of the ${size.bytes} bytes in ${size.commits} commits that git has`);
}
function numberIn(said, pattern) {
    const found = said.map((line) => pattern.exec(line)?.[1]).find((text) => text !== undefined);
    return found === undefined ? undefined : Number(found);
}
async function readReport(path) {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        throw failure('it wrote no report', error);
    }
}
function failure(why, cause) {
    return new errors/* UserError */.yo(`gitleaks did not search all commits: ${why}`, {
        cure: 'Nothing is known of secrets in them. Run it again; if it fails again, give another version with tools: gitleaks=….',
        cause,
    });
}

// EXTERNAL MODULE: ./.build/src/git/git.js
var git = __webpack_require__(10428);
;// CONCATENATED MODULE: ./.build/src/secrets/revisions.js

/** The commit that a way of saying what is known names; undefined where nobody here knows it. */
async function baseOf(since, head, find, scratch, host) {
    if (since.kind === 'commit')
        return find(since.commit);
    if (since.kind === 'revision')
        return find(since.revision);
    if (since.kind === 'tag')
        return tagBefore(head, scratch, host);
    if (since.kind === 'nothing')
        return undefined;
    if (since.branch !== '')
        return find(`refs/remotes/origin/${since.branch}`);
    for (const name of ['refs/remotes/origin/HEAD', 'refs/remotes/origin/main', 'refs/remotes/origin/master']) {
        const commit = await find(name);
        if (commit !== undefined)
            return commit;
    }
    return (await find('refs/heads/main')) ?? find('refs/heads/master');
}
/** The tag itself, and another one on the same commit, are not before it. */
async function tagBefore(head, scratch, host) {
    const parents = await scratch.git('rev-list', '--parents', '--max-count=1', head, '--');
    const describe = (parent) => ['describe', '--tags', '--abbrev=0', parent];
    const [, parent] = (parents ?? '').split(' ');
    if (parent === undefined)
        return undefined;
    const [here, there] = [await scratch.git(...describe(parent)), await (0,git/* git */.$Y)(host, ...describe(parent))];
    if (here !== undefined && here !== '')
        return scratch.git('rev-parse', '--verify', '--quiet', `refs/tags/${here}^{commit}`);
    return there ? (0,git/* git */.$Y)(host, 'rev-parse', '--verify', '--quiet', `refs/tags/${there}^{commit}`) : undefined;
}
/** A full id that the scratch repository holds; what is no id is asked of what was fetched, then of the checkout. */
async function resolveIn(revision, clone, scratch, host) {
    const verify = (name) => ['rev-parse', '--verify', '--quiet', `${name}^{commit}`];
    const held = async (id) => id && /^[0-9a-f]{40,64}$/.test(id) ? scratch.git(...verify(id)) : undefined;
    if (/^[0-9a-f]{40,64}$/.test(revision))
        return held(revision);
    if (revision === 'HEAD' && clone?.head)
        return held(clone.head);
    for (const name of [revision, `refs/remotes/origin/${revision}`]) {
        const id = (await held(await (0,git/* git */.$Y)(host, ...verify(name)))) ?? (await scratch.git(...verify(name)));
        if (id !== undefined)
            return id;
    }
    return undefined;
}
/** Each commit that leads to `head` and not to `base`, with its parents; undefined where git lacks something. */
async function listCommits(head, base, scratch) {
    const text = await scratch.git('rev-list', '--parents', head, ...(base === undefined ? [] : [`^${base}`]), '--');
    if (text === undefined)
        return undefined;
    const lines = text.split('\n').filter(Boolean);
    return new Map(lines.map((line) => line.split(' ')).map(([commit = '', ...parents]) => [commit, parents]));
}

;// CONCATENATED MODULE: ./.build/src/secrets/range.js


/** The longest pull request whose number of commits is taken at its word: more, and GitHub itself stops listing them. */
const mostCounted = 250;
/** There is no repository whose commits could be searched. */
class NoHistory extends errors/* UserError */.yo {
    constructor(unreachable) {
        super(`this folder is no git checkout${unreachable === undefined ? '' : `, and ${unreachable}`}`, {
            cure: 'Check the repository out before (actions/checkout), or leave secrets out of stages.',
        });
        this.name = 'NoHistory';
    }
}
/** How many commits are fetched from each end before all are. */
const strides = [64, 1024];
/**
 * Finds the commits in what the clone holds and fetches what it lacks: actions/checkout leaves out all but one commit
 * unless told otherwise. Where that fails the clone's own commits are taken, and the gap is told.
 *
 * @throws UserError where there is nothing to search, or a revision that the user named is nowhere
 */
async function findRange(wanted, clone, scratch, host) {
    let unreachable;
    let best;
    for (const since of wanted.since) {
        let found = await lookUp(wanted, since, clone, scratch, host);
        for (const depth of depths(wanted, since)) {
            if (found === 'empty' || found?.whole || unreachable !== undefined)
                break;
            const tried = await fetchBoth(wanted, since, depth, scratch);
            if (tried.head !== undefined)
                unreachable = tried.head;
            // The other end cannot be had: the next idea of what is known counts.
            else if (tried.since !== undefined)
                break;
            found = await lookUp(wanted, since, clone, scratch, host);
        }
        if (found === 'empty')
            continue;
        if (found?.whole)
            return { ...found, words: wordsFor(wanted, since, found), gap: undefined };
        if (found !== undefined)
            best ??= found;
        if (since.kind === 'revision' && found === undefined)
            throw missingRevision(since.revision, unreachable);
    }
    const found = best ?? (await lookUp({ ...wanted, head: 'HEAD' }, { kind: 'nothing' }, clone, scratch, host));
    if (found === undefined || found === 'empty')
        throw clone
            ? new errors/* UserError */.yo(`the commits ${wanted.of} are not here: ${unreachable ?? 'the clone has none'}`, {
                cure: 'Check the repository out before (actions/checkout with fetch-depth: 0), or leave secrets out of stages.',
            })
            : new NoHistory(unreachable);
    return {
        ...found,
        words: `that the clone holds ${endsOf(found)}`,
        gap: unreachable ?? 'the origin does not hold all of it',
    };
}
/** A number that the event tells saves the rest of a long history. */
function depths({ commits }, { kind }) {
    if (kind === 'nothing' || kind === 'tag' || kind === 'revision')
        return [undefined];
    return commits === undefined ? [...strides, undefined] : [commits + 2, 8 * commits + 64, undefined];
}
/** Words for what could not be fetched: the head, or only what is known already. */
async function fetchBoth({ head }, since, depth, scratch) {
    const ends = [...refsOf(head), ...refsOfSince(since)];
    const why = await scratch.fetch(ends, depth);
    if (why === undefined)
        return {};
    if (refsOfSince(since).length === 0)
        return { head: why };
    const alone = await scratch.fetch(refsOf(head), depth);
    return alone === undefined ? { since: why } : { head: alone };
}
function refsOf(revision) {
    if (/^[0-9a-f]{40,64}$/.test(revision))
        return [revision];
    return revision === 'HEAD' ? ['+HEAD:refs/remotes/origin/HEAD'] : [];
}
function refsOfSince(since) {
    if (since.kind === 'commit')
        return refsOf(since.commit);
    if (since.kind === 'branch' && since.branch === '')
        return ['+HEAD:refs/remotes/origin/HEAD'];
    if (since.kind === 'branch')
        return [`+refs/heads/${since.branch}:refs/remotes/origin/${since.branch}`];
    return since.kind === 'nothing' ? [] : ['+refs/tags/*:refs/tags/*', '+refs/heads/*:refs/remotes/origin/*'];
}
/** `empty`: there is nothing that this idea of what is known leaves over. undefined: something is missing. */
async function lookUp(wanted, since, clone, scratch, host) {
    const find = (revision) => resolveIn(revision, clone, scratch, host);
    const head = await find(wanted.head);
    if (head === undefined)
        return undefined;
    const base = await baseOf(since, head, find, scratch, host);
    const shallow = await scratch.shallow();
    const commits = await listCommits(head, base, scratch);
    if (commits === undefined)
        return undefined;
    const chain = chainOf(head, wanted, since, commits, shallow);
    if (chain)
        return chain;
    // What is known must be known by name: without it everything would count as new.
    if (base === undefined && since.kind !== 'nothing')
        return undefined;
    // On a laptop, on the default branch itself: then the whole history is meant, not none of it.
    if (since.kind === 'branch' && since.branch === '' && commits.size === 0)
        return 'empty';
    return { head, base, commits, whole: await isWhole(wanted, base, commits, shallow, scratch) };
}
/**
 * No commit among them lacks its parents, and none is there only because what is known was cut off before it: a number
 * that the event told, or a whole history behind `base`, shows that.
 */
async function isWhole({ commits: told }, base, commits, shallow, scratch) {
    if (shallow.size === 0)
        return true;
    if ([...commits.keys()].some((commit) => shallow.has(commit)))
        return false;
    if (base === undefined || commits.size === told)
        return true;
    // One too many does no harm, unless it is the first of all: that one's patch is a whole tree.
    if (told === undefined && [...commits.values()].every((parents) => parents.length > 0))
        return true;
    const known = (await scratch.git('rev-list', base, '--')) ?? '';
    return known.split('\n').every((commit) => !shallow.has(commit));
}
/**
 * Commits that are one behind the other down to what is known are these and no others. A pull request of n commits, whose
 * last n are one behind the other, is these n, however far its base has gone on: nothing of the base needs to be fetched.
 * The number that a push tells only says how much to fetch.
 */
function chainOf(head, wanted, since, known, shallow) {
    if (since.kind !== 'commit' || shallow.size === 0)
        return undefined;
    const counted = wanted.parted && (wanted.commits ?? 0) <= mostCounted ? wanted.commits : undefined;
    const commits = new Map();
    let at = head;
    while (at !== since.commit && commits.size !== counted) {
        const parents = known.get(at);
        const [parent] = parents ?? [];
        if (parents?.length !== 1 || parent === undefined)
            return undefined;
        commits.set(at, parents);
        at = parent;
    }
    return { head, base: at, commits, whole: true };
}
function wordsFor({ of }, since, found) {
    return `${since.kind === 'nothing' ? 'of the whole history' : of} ${endsOf(found)}`;
}
function endsOf({ head, base }) {
    return `(${base === undefined ? '' : `${base.slice(0, 7)}..`}${head.slice(0, 7)})`;
}
function missingRevision(revision, unreachable) {
    const why = unreachable === undefined ? '' : ` (${unreachable})`;
    return new errors/* UserError */.yo(`secret-scan-range: ${revision} is in no clone and not at the origin${why}`, {
        cure: 'Name a tag, branch or commit of the repository; check out with fetch-depth: 0.',
    });
}

;// CONCATENATED MODULE: ./.build/src/secrets/remarks.js


/** Remarks about one file; more say nothing new. */
const most = 10;
const file = '.gitleaksignore';
/** Lines of the ignore file that are no fingerprints, and those that what was searched shows to be of no use. */
function remarksOf(fingerprints, found, range) {
    const matched = new Set(found.flatMap(fingerprintsOf));
    const searchedAll = range.base === undefined && range.gap === undefined;
    const problemOf = (text) => {
        const [, commit] = /^(?:([0-9a-f]{40,64}):)?[^:].*:[^:]+:\d+$/.exec(text) ?? [undefined, null];
        if (commit === null)
            return 'is no fingerprint (file:rule:line or commit:file:rule:line), so it lets nothing pass';
        if (matched.has(text))
            return undefined;
        if (commit !== undefined)
            return range.commits.has(commit) ? 'fits nothing in its commit: remove it' : undefined;
        return searchedAll ? 'fits nothing in the whole history: remove it' : undefined;
    };
    const remarks = fingerprints.flatMap(({ text, line }) => {
        const problem = problemOf(text);
        const message = `${file}:${line}: ${(0,plain/* plain */.p)(text, 200)} ${problem}`;
        return problem === undefined ? [] : [{ level: 'warning', message, place: { file, line } }];
    });
    if (remarks.length <= most)
        return remarks;
    const rest = `${file}: ${remarks.length - most} more lines are no fingerprints or fit nothing`;
    return [...remarks.slice(0, most), { level: 'warning', message: rest, place: { file } }];
}

;// CONCATENATED MODULE: ./.build/src/secrets/rules.js

const standardRules = { name: 'gitleaks’s own', text: '[extend]\nuseDefault = true\n' };
/**
 * A file that gitleaks cannot use as it stands alone is refused: with no rule in it nothing would ever be found, and what
 * it extends would be read from a checkout that may be anybody's.
 *
 * @throws UserError
 */
function userRules(name, text) {
    const lines = text.replaceAll(/^\s*#.*$/gm, '');
    const extend = /^\s*\[\s*"?extend"?\s*\]([\s\S]*?)(?=^\s*\[|$(?![\s\S]))/im.exec(lines)?.[1] ?? '';
    const inline = /^\s*"?extend"?\s*(?:\.|=\s*\{)(.*)$/gim;
    const inlines = [...lines.matchAll(inline)].map((match) => match[1] ?? '').join('\n');
    if (/(^|[\s,{])"?path"?\s*=/im.test(`${extend}\n${inlines}`))
        throw new errors/* UserError */.yo(`${name} extends another file (extend.path)`, {
            cure: 'Put the rules into one file, or extend gitleaks’s own with useDefault = true.',
        });
    if (!/usedefault"?\s*=\s*true/i.test(lines) && !/\[\[\s*"?rules"?\s*\]\]/i.test(lines))
        throw new errors/* UserError */.yo(`${name} ${brokenAt(text) ?? 'has no rules'}, so nothing would ever be found`, {
            cure: 'Add [[rules]], or extend gitleaks’s own: [extend] with useDefault = true.',
        });
    return { name, text };
}
/** The first line of a text without rules that is none of TOML's, as far as a look at lines tells. */
function brokenAt(text) {
    const lines = text.split('\n');
    // Inside of these a line may say anything.
    if (/"""|'''|=\s*\[[^\]]*$/m.test(text))
        return undefined;
    const wrong = lines.findIndex((line) => !/^\s*(?:$|#|\[.*\]|[^=]*\S\s*=\s*\S)/.test(line));
    return wrong < 0 ? undefined : `is no TOML (line ${wrong + 1}) and has no rules`;
}

;// CONCATENATED MODULE: ./.build/src/secrets/history.js













/**
 * Searches the history for secrets. The token may be ''; only git sees it, and only for the server of the event.
 *
 * @throws UserError when the commits cannot be had or were not all searched
 */
async function history_history(plan, tool, host, token) {
    for (const warning of plan.warnings)
        host.log.warning(warning);
    if (plan.rules !== standardRules)
        host.log.info(`gitleaks: the rules are those of ${plan.rules.name}`);
    if (host.kind === 'terminal' && (await (0,dirty/* isDirty */.D)(host)))
        host.log.info('secrets: what is not committed yet is not searched');
    const clone = await (0,git_clone/* readClone */.K)(host);
    const url = clone?.origin ?? (clone || plan.repositoryUrl === '' ? undefined : plan.repositoryUrl);
    const scratch = await (0,git_scratch/* openScratch */.j)(clone, { url, serverUrl: plan.serverUrl, token }, host);
    try {
        const range = await findRange(plan.commits, clone, scratch, host);
        const gap = range.gap === undefined ? undefined : describeGap(range.gap);
        if (gap !== undefined)
            host.log.warning(gap);
        const size = range.commits.size;
        const found = size === 0 ? [] : await search(range, plan.rules, scratch, tool, host);
        const own = distinct(await broughtBy(range, found, scratch));
        const isAllowed = allowedBy(plan.allowed);
        const findings = own.filter((finding) => !isAllowed(finding));
        const result = {
            range: range.words,
            commits: size,
            findings: findings.map((finding) => placed(finding, clone, host)),
            allowed: own.length - findings.length,
            gap,
            remarks: remarksOf(plan.allowed.fingerprints, found, range),
        };
        host.log.info(sentence(result));
        return result;
    }
    finally {
        await scratch.close();
    }
}
/** `gitleaks: 3 commits of this push (abc1234..def5678), 0 findings` */
function sentence({ commits, range, findings, allowed }) {
    const some = (n, what) => `${n} ${what}${n === 1 ? '' : 's'}`;
    const passed = allowed === 0 ? '' : `, ${some(allowed, 'known one')} let pass`;
    return `gitleaks: ${some(commits, 'commit')} ${(0,plain/* plain */.p)(range, 300)}, ${some(findings.length, 'finding')}${passed}`;
}
/**
 * A merge is searched against each of its parents, and what it took over from one of them is new against the other. Only
 * what is new against all of them did the merge itself bring; the rest was brought by another commit. git tells that and
 * not the number of times that gitleaks found it: against one parent a rule may fit, and against another one not.
 */
async function broughtBy({ commits }, findings, scratch) {
    const parents = (commit) => commits.get(commit)?.length ?? 1;
    const ofMerges = findings.filter(({ commit }) => parents(commit) > 1);
    const merges = new Map(ofMerges.map(({ commit }) => [commit, parents(commit)]));
    const wroteItself = await mergeLines(merges, new Set(ofMerges.map(({ file }) => file)), patchOptions, scratch);
    return findings.filter(({ commit, file, line, endLine }) => !merges.has(commit) || wroteItself(commit, file, line, endLine));
}
function describeGap(why) {
    return `secrets: the clone lacks commits, and they could not be fetched (${why}). What is there was searched, the oldest of it as a whole; a secret that was added and removed in between cannot be seen. Check out with fetch-depth: 0.`;
}
/** Names are the repository's; an annotation wants them from the folder that we run in. */
function placed(finding, clone, host) {
    const place = external_node_path_.posix.relative(clone?.prefix ?? '', finding.file);
    const isHere = clone !== undefined && !place.startsWith('../') && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(host.cwd, place));
    return { ...finding, file: host.redact(finding.file), ...(isHere ? { place: host.redact(place) } : {}) };
}

// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
// EXTERNAL MODULE: ./.build/src/core/shown.js
var shown = __webpack_require__(82906);
;// CONCATENATED MODULE: ./.build/src/secrets/image.js


/** Trivy's secrets of all platforms, each place told once. Layers whose files a later one removes are among them. */
function imageFindings(passes) {
    const found = new Map();
    for (const { platform, report } of passes)
        for (const { Target, Secrets = [] } of report.Results ?? [])
            for (const secret of Secrets) {
                const finding = read(Target, secret, platform);
                const key = JSON.stringify([finding.path, finding.line, finding.rule, finding.layers.length === 0]);
                const known = found.get(key);
                found.set(key, known === undefined ? finding : merge(known, finding));
            }
    return [...found.values()];
}
/** What the ignore file took away: it stays visible, with its reason. */
function letPass(passes) {
    const found = new Map();
    for (const { platform, report } of passes)
        for (const { Target, ExperimentalModifiedFindings = [] } of report.Results ?? [])
            for (const { Type, Finding, Statement = '', Source = '' } of ExperimentalModifiedFindings) {
                if (Type !== 'secret' || !(0,is_record/* isRecord */.u)(Finding))
                    continue;
                const one = { path: Target, rule: String(Finding.RuleID ?? ''), reason: Statement, source: Source };
                const key = JSON.stringify(one);
                found.set(key, { ...one, platforms: [...(found.get(key)?.platforms ?? []), platform] });
            }
    return [...found.values()].sort((one, other) => `${one.path}\0${one.rule}` < `${other.path}\0${other.rule}` ? -1 : 1);
}
/** What Trivy finds in the image's config has no layer, and the image for a file. */
function read(target, { Layer, ...secret }, platform) {
    const layer = Layer?.DiffID;
    return {
        path: layer === undefined ? '' : target,
        line: secret.StartLine ?? 0,
        rule: secret.RuleID,
        title: secret.Title ?? '',
        severity: shown/* severities */.g.find((severity) => severity === secret.Severity) ?? 'UNKNOWN',
        layers: layer === undefined ? [] : [layer],
        instruction: verbOf(Layer?.CreatedBy ?? ''),
        platforms: [platform],
    };
}
function merge(one, other) {
    return {
        ...one,
        layers: [...new Set([...one.layers, ...other.layers])],
        platforms: [...new Set([...one.platforms, ...other.platforms])],
    };
}
/** What follows the instruction can hold the secret itself, e.g. as a build argument (`|1 TOKEN=… /bin/sh -c …`). */
function verbOf(createdBy) {
    const legacy = /^(?:\|\d+ [\s\S]*?)?\/bin\/sh -c (?:#\(nop\)\s+([A-Z]+)\b)?/.exec(createdBy);
    if (legacy)
        return legacy[1] ?? 'RUN';
    return /^(?:RUN|COPY|ADD|WORKDIR)\b/.exec(createdBy)?.[0] ?? '';
}

;// CONCATENATED MODULE: ./.build/src/secrets/judge.js


/** Characters of a file's name in a sentence; git and images take any character but zero in them. */
const longestName = 300;
/** Of one that is to be copied: as long as a path can be. */
const longestPath = 4096;
/** Any secret fails the gate: there is no mild one. */
function judge(searched, passes) {
    // gitleaks searches on all cores, and tells what it finds as it comes.
    const history = searched && { ...searched, findings: sorted(searched.findings, nameOfHistory) };
    const image = passes === undefined ? undefined : sorted(imageFindings(passes), nameOfImage);
    const reasons = [
        reason('in the history', history?.findings ?? [], nameOfHistory),
        reason('in the image', image ?? [], nameOfImage),
    ].filter((words) => words !== undefined);
    return {
        history,
        image,
        letPass: letPass(passes ?? []),
        platforms: (passes ?? []).map(({ platform }) => platform),
        verdict: {
            gate: 'secrets',
            passed: reasons.length === 0,
            ...(reasons.length > 0 ? { reason: reasons.join('; ') } : {}),
        },
    };
}
function sorted(findings, name) {
    const key = (finding) => name({ ...finding, line: 0 });
    return [...findings].sort((one, other) => key(one) === key(other) ? one.line - other.line : key(one) < key(other) ? -1 : 1);
}
/** What a line of `.gitleaksignore` says to let this one pass. */
function fingerprint({ commit, file, rule, line }) {
    return `${commit}:${(0,plain/* plain */.p)(file, longestPath)}:${rule}:${line}`;
}
/** `github-pat in app.py:3 (commit abc1234)` */
function nameOfHistory({ rule, file, line, commit }) {
    return `${rule} in ${(0,plain/* plain */.p)(file, longestName)}${line > 0 ? `:${line}` : ''} (commit ${commit.slice(0, 7)})`;
}
/** `github-pat in /app/token:1 (linux/amd64, linux/arm64)` */
function nameOfImage({ rule, path, line, platforms }) {
    const where = path === '' ? 'the image’s config' : `${(0,plain/* plain */.p)(path, longestName)}${line > 0 ? `:${line}` : ''}`;
    return `${rule} in ${where} (${platforms.join(', ')})`;
}
function reason(where, findings, name) {
    const [first] = findings;
    if (first === undefined)
        return undefined;
    const more = findings.length === 1 ? '' : ` and ${findings.length - 1} more`;
    return `${findings.length} secret${findings.length === 1 ? '' : 's'} ${where}: ${name(first)}${more}`;
}

// EXTERNAL MODULE: ./.build/src/core/input.js
var input = __webpack_require__(84895);
;// CONCATENATED MODULE: ./.build/src/secrets/new-commits.js

/** GitHub lists no more commits of one push. */
const mostListed = 2048;
const nothing = { kind: 'nothing' };
/** The commits that an event brought. Commits of a range are asked of git, never counted from a page of the API. */
function newCommits(facts) {
    const { event, ref, payload, repository } = facts;
    const head = commitIn(facts.sha) ?? 'HEAD';
    const pull = recordIn(payload.pull_request);
    const pullHead = commitIn(recordIn(pull?.head)?.sha);
    const pullBase = commitIn(recordIn(pull?.base)?.sha);
    if (pullHead && pullBase)
        return ofPullRequest(pullHead, pullBase, pull?.commits);
    const group = recordIn(payload.merge_group);
    const groupHead = commitIn(group?.head_sha);
    const groupBase = commitIn(group?.base_sha);
    if (groupHead && groupBase)
        return {
            head: groupHead,
            since: [{ kind: 'commit', commit: groupBase }, nothing],
            of: 'of this merge group',
            why: 'the merge queue asks about base_sha..head_sha',
        };
    if (event === '')
        return onLaptop(head);
    if (ref.startsWith('refs/tags/'))
        return {
            head,
            since: [{ kind: 'tag' }, nothing],
            of: 'of this tag',
            why: 'a tag is built: what came since the tag before it, the whole history where it is the first',
        };
    if (event === 'push')
        return ofPush(facts, head);
    const branch = ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : '';
    if (event !== 'schedule' && branch !== '' && branch !== repository.defaultBranch)
        return {
            head,
            since: [{ kind: 'branch', branch: repository.defaultBranch }, nothing],
            of: `of ${branch}`,
            why: `${event} brings no commits: those that the default branch does not hold`,
        };
    return { head, since: [nothing], of: 'of the whole history', why: `${event} brings no commits: the whole history` };
}
/** The checkout is a merge of GitHub's making; its own commits are the pull request's. */
function ofPullRequest(head, base, count) {
    return {
        head,
        since: [{ kind: 'commit', commit: base }, nothing],
        ...(typeof count === 'number' && count > 0 ? { commits: count, parted: true } : {}),
        of: 'of this pull request',
        why: 'a pull request: what its head holds and its base does not, asked of git',
    };
}
function ofPush({ payload, ref, repository }, sha) {
    const head = commitIn(payload.after) ?? sha;
    const before = commitIn(payload.before);
    const branch = ref.replace(/^refs\/heads\//, '');
    const others = branch === repository.defaultBranch ? [] : [{ kind: 'branch', branch: repository.defaultBranch }];
    if (before === undefined)
        return {
            head,
            since: [...others, nothing],
            of: 'of this branch',
            why: others.length > 0
                ? 'the first push of a branch: what the default branch does not hold'
                : 'the first push of the default branch: the whole history',
        };
    const forced = payload.forced === true;
    const listed = Array.isArray(payload.commits) ? payload.commits.length : 0;
    return {
        head,
        since: [{ kind: 'commit', commit: before }, ...others, nothing],
        ...(!forced && listed > 0 && listed < mostListed ? { commits: listed } : {}),
        of: 'of this push',
        why: forced
            ? 'a forced push: what leads to its new end and did not lead to the old one, even where they have parted'
            : 'a push: before..after',
    };
}
function onLaptop(head) {
    return {
        head,
        since: [{ kind: 'branch', branch: '' }, nothing],
        of: 'of this branch',
        why: 'no event: what the default branch does not hold, the whole history where that is nothing',
    };
}
/** A full commit id that is not the one of zeros, which stands for none. */
function commitIn(value) {
    return typeof value === 'string' && /^(?!0+$)[0-9a-f]{40,64}$/.test(value) ? value : undefined;
}
function recordIn(value) {
    return (0,is_record/* isRecord */.u)(value) ? value : undefined;
}

;// CONCATENATED MODULE: ./.build/src/secrets/plan.js




/** Files of gitleaks's own that count without being named. */
const usual = { rules: '.gitleaks.toml', ignore: '.gitleaksignore' };
/** @throws InputError for files that are named and missing, UserError for one that gitleaks could not use */
async function plan(inputs, facts, trusted) {
    const warnings = [];
    const missing = [];
    const asked = async (input, file) => {
        if (file === '')
            return undefined;
        const text = await trusted.read(file);
        if (text !== undefined)
            return text;
        if (!trusted.fromBase)
            missing.push({ input, value: file, problem: 'does not exist', cure: 'Name a file that exists in the checkout.' });
        if (!trusted.fromBase)
            return undefined;
        warnings.push(`${input}: ${file} is not on the base branch, so it does not count here`);
        return undefined;
    };
    const { secretScanConfig, secretScanBaseline } = inputs;
    const rules = await asked('secret-scan-config', secretScanConfig);
    const usualRules = secretScanConfig === '' ? await trusted.read(usual.rules) : undefined;
    const baseline = await asked('secret-scan-baseline', secretScanBaseline);
    const ignore = await trusted.read(usual.ignore);
    (0,input/* failTogether */.b2)(missing);
    const text = rules ?? usualRules;
    return {
        commits: wanted(inputs.secretScanRange, facts),
        rules: text === undefined ? standardRules : userRules(rules === undefined ? usual.rules : secretScanConfig, text),
        allowed: {
            fingerprints: ignore === undefined ? [] : parseIgnoreFile(ignore),
            baseline: baseline === undefined ? [] : parseBaseline(baseline, secretScanBaseline),
        },
        repositoryUrl: facts.repository.fullName === '' ? '' : `${facts.serverUrl}/${facts.repository.fullName}`,
        serverUrl: facts.serverUrl,
        warnings,
    };
}
function wanted(range, facts) {
    const auto = newCommits(facts);
    if (range === 'auto')
        return auto;
    if (range === 'history')
        return { head: auto.head, since: [{ kind: 'nothing' }], of: 'of the whole history', why: 'asked for' };
    return {
        head: range.to,
        since: [{ kind: 'revision', revision: range.from }],
        of: `of ${range.from}..${range.to}`,
        why: 'asked for',
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./.build/src/core/image-path.js
var image_path = __webpack_require__(88472);
// EXTERNAL MODULE: ./.build/src/core/real-folder.js
var real_folder = __webpack_require__(72792);
// EXTERNAL MODULE: ./.build/src/core/replace-file.js
var replace_file = __webpack_require__(56382);
// EXTERNAL MODULE: ./.build/src/core/sarif.js
var sarif = __webpack_require__(98022);
// EXTERNAL MODULE: ./.build/src/oci/platform.js
var oci_platform = __webpack_require__(78390);
;// CONCATENATED MODULE: ./.build/src/secrets/sarif.js







/**
 * Writes `sarif/secrets.sarif` (the history) and `sarif/secrets-linux-amd64.sarif` (each platform) below the folder, of the
 * halves that were searched, and returns their absolute paths. No file has a value, a line or a snippet in it.
 *
 * @param image its name, which tells the alerts of one image from those of another; '' where there is one only
 */
async function write({ history, image: found, platforms }, folder, redact = (text) => text, image = '') {
    const files = [
        ...(history ? [{ name: 'secrets', log: historySarif(history.findings) }] : []),
        ...platforms.map((platform) => ({
            name: `secrets-${(0,oci_platform/* platformSlug */.DN)(platform)}`,
            log: imageSarif(platform, found ?? [], image),
        })),
    ];
    const sarif = (0,external_node_path_.resolve)(await (0,real_folder/* realFolder */.P)(folder, 'sarif'));
    return Promise.all(files.map(async ({ name, log }) => {
        const path = (0,external_node_path_.join)(sarif, `${name}.sarif`);
        await (0,replace_file/* replaceText */.e)(path, redact(`${JSON.stringify(log, null, 1)}\n`));
        return path;
    }));
}
/** SARIF 2.1.0 of the history; paths are the repository's. */
function historySarif(findings) {
    const results = findings.map(({ rule, description, file, line, endLine, commit }) => ({
        rule,
        about: description,
        message: `${rule}: a secret, brought by commit ${commit}`,
        file,
        line,
        endLine,
        identity: `${commit}:${file}:${rule}:${line}`,
    }));
    return sarif_sarif('gitleaks', 'image-pipeline/secrets/', results);
}
/** SARIF 2.1.0 of one platform's layers; paths are the image's. */
function imageSarif(platform, findings, image) {
    const results = findings
        .filter(({ platforms }) => platforms.includes(platform))
        .map(({ rule, title, path, line }) => ({
        rule,
        about: title,
        message: `${rule}: a secret in ${path === '' ? 'the config of the image' : 'a layer of the image'} (${platform})`,
        file: path === '' ? 'image-config.json' : path.replace(/^\/+/, ''),
        line,
        endLine: line,
        identity: `${path}:${rule}:${line}`,
    }));
    const of = image === '' ? '' : `${(0,image_path/* imagePath */.d)(image)}/`;
    return sarif_sarif('Trivy', `image-pipeline/secrets/${of}${(0,oci_platform/* platformSlug */.DN)(platform)}/`, results);
}
function sarif_sarif(scanner, id, results) {
    const rules = [...new Map(results.map((result) => [result.rule, result])).values()];
    const indexOf = new Map(rules.map(({ rule }, index) => [rule, index]));
    return (0,sarif/* sarifLog */.e)({
        name: `image-pipeline secrets (${scanner})`,
        rules: rules.map(({ rule, about }) => ({
            id: rule,
            shortDescription: { text: about === '' ? rule : about },
            defaultConfiguration: { level: 'error' },
            properties: { 'security-severity': '9.0', tags: ['security', 'secret'] },
        })),
        id,
        results: results.map(({ rule, message, file, line, endLine, identity }) => ({
            ruleId: rule,
            ruleIndex: indexOf.get(rule),
            level: 'error',
            message: { text: message },
            locations: [
                {
                    physicalLocation: {
                        artifactLocation: { uri: (0,sarif/* sarifUri */.y)(file) },
                        region: { startLine: Math.max(1, line), endLine: Math.max(1, line, endLine) },
                    },
                },
            ],
            partialFingerprints: { 'secret/v1': (0,external_node_crypto_.createHash)('sha256').update(identity).digest('hex') },
        })),
    });
}

// EXTERNAL MODULE: ./.build/src/core/markdown.js
var markdown = __webpack_require__(19982);
// EXTERNAL MODULE: ./.build/src/core/table.js
var table = __webpack_require__(36847);
;// CONCATENATED MODULE: ./.build/src/secrets/show.js





/** Of a table in the summary; the report and the SARIF files have all. */
const room = { rows: 50 };
/** Characters of a file's name that a table shows. */
const show_longestName = 200;
/** gitleaks weighs nothing: a secret in the history counts as what Trivy calls most of its own. */
const severityOfHistory = 'CRITICAL';
function show(secrets) {
    const { history, image, letPass, platforms, verdict } = secrets;
    return {
        outputs: {},
        section: section(secrets),
        report: {
            passed: verdict.passed,
            ...(verdict.reason === undefined ? {} : { reason: verdict.reason }),
            ...(history ? { history: withoutRemarks(history) } : {}),
            ...(image ? { image, platforms, letPass } : {}),
        },
        annotations: [
            ...(history?.findings ?? []).map(ofHistory),
            ...(image ?? []).map(ofImage),
            ...(history?.remarks ?? []),
        ],
        counts: counts(secrets),
    };
}
function withoutRemarks({ remarks: _, ...history }) {
    return history;
}
function section({ history, image, letPass, platforms }) {
    if (!history && !image)
        return '';
    return [
        '### Secrets',
        '',
        ...(history ? historyLines(history) : []),
        ...(image ? imageLines(image, platforms) : []),
        ...letPassLines(letPass),
    ].join('\n');
}
function historyLines(history) {
    const { findings: items, gap } = history;
    const row = ({ file, line, commit, rule }) => [
        (0,markdown/* code */.aY)(line > 0 ? `${file}:${line}` : file, show_longestName),
        `\`${commit.slice(0, 7)}\``,
        (0,markdown/* code */.aY)(rule),
    ];
    return [
        `${(0,markdown/* escaped */.Mk)(sentence(history), 500)}.`,
        '',
        ...(gap === undefined ? [] : [`> ${(0,markdown/* escaped */.Mk)(gap, 500)}`, '']),
        ...withSpace((0,table/* table */.t)({ head: ['file', 'commit', 'rule'], items, row, room })),
        ...knownLines(history.findings),
    ];
}
function imageLines(image, platforms) {
    const row = ({ path, line, rule, layers, instruction, platforms }) => {
        const where = path === '' ? 'config of the image' : (0,markdown/* code */.aY)(line > 0 ? `${path}:${line}` : path, show_longestName);
        const ids = layers.map((id) => (0,markdown/* code */.aY)(id.replace(/^sha256:/, '').slice(0, 12)));
        const layer = [...ids, (0,markdown/* escaped */.Mk)(instruction)].filter(Boolean).join(' ');
        return [where, layer, (0,markdown/* code */.aY)(rule), platforms.map((platform) => (0,markdown/* escaped */.Mk)(platform)).join(', ')];
    };
    const some = `${image.length} finding${image.length === 1 ? '' : 's'}`;
    const head = ['in the image', 'layer', 'rule', 'platforms'];
    return [
        `Trivy: layers of ${platforms.map((platform) => (0,markdown/* escaped */.Mk)(platform)).join(', ')}, ${some}.`,
        '',
        ...withSpace((0,table/* table */.t)({ head, items: image, row, room })),
    ];
}
/** What stands after a table is none of its rows. */
function withSpace(lines) {
    return lines.length === 0 ? [] : [...lines, ''];
}
function letPassLines(letPass) {
    if (letPass.length === 0)
        return [];
    const row = ({ path, rule, reason, source }) => [
        (0,markdown/* code */.aY)(path, show_longestName),
        (0,markdown/* code */.aY)(rule),
        (0,markdown/* escaped */.Mk)(reason || 'no reason given'),
        (0,markdown/* code */.aY)(source, show_longestName),
    ];
    const head = ['in the image', 'rule', 'why', 'by'];
    return [`${letPass.length} in the image let pass:`, '', ...(0,table/* table */.t)({ head, items: letPass, row, room }), ''];
}
/** How to let one pass that is none: the short commit of the table would not do. */
function knownLines(findings) {
    if (findings.length === 0)
        return [];
    return (0,markdown/* folded */.TM)('Revoke them. Those that are none: lines for .gitleaksignore', (0,table/* bullets */.e)(findings, (finding) => (0,markdown/* code */.aY)(fingerprint(finding), 500), room));
}
function ofHistory(finding) {
    const { place, line, endLine } = finding;
    const lines = line > 0 ? { line, endLine: Math.max(line, endLine) } : {};
    return {
        level: 'error',
        message: `secret: ${nameOfHistory(finding)}. Revoke it: what was pushed is known. If it is none, let it pass in .gitleaksignore: ${fingerprint(finding)}`,
        // A name that would have to be written differently names no file.
        ...(place === undefined || (0,plain/* plain */.p)(place, place.length) !== place ? {} : { place: { file: place, ...lines } }),
    };
}
function ofImage(finding) {
    return {
        level: 'error',
        message: `secret: ${nameOfImage(finding)}. Revoke it, and keep it out of the image: by .dockerignore, or as a build secret (the input secrets).`,
    };
}
/** The history's under '', the image's under each platform that has it. */
function counts({ history, image, platforms }) {
    const ofPlatform = (platform) => {
        const found = {};
        for (const { severity, platforms: on } of image ?? [])
            if (on.includes(platform))
                found[severity] = (found[severity] ?? 0) + 1;
        return found;
    };
    const n = history?.findings.length ?? 0;
    return {
        ...(history ? { '': n > 0 ? { [severityOfHistory]: n } : {} } : {}),
        ...Object.fromEntries(platforms.map((platform) => [platform, ofPlatform(platform)])),
    };
}

;// CONCATENATED MODULE: ./.build/src/secrets/index.js








/***/ })

};
