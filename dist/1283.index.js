export const id = 1283;
export const ids = [1283];
export const modules = {

/***/ 56512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   p4: () => (/* binding */ InterruptedError),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * Something the user can put right: shown as its message and cure, without a stack.
 * Anything else that is thrown is a bug and is shown with its stack.
 */
class UserError extends Error {
    cure;
    constructor(message, options) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.name = 'UserError';
        this.cure = options.cure;
    }
}
/** Every mistake of a run's inputs, told together. */
class InputError extends UserError {
    mistakes;
    constructor(mistakes) {
        super(mistakes.map(sentence).join('\n'), { cure: 'Nothing was started.' });
        this.name = 'InputError';
        this.mistakes = mistakes;
    }
}
/** The run was interrupted (SIGINT, SIGTERM, a cancelled job). */
class InterruptedError extends Error {
    constructor(cause) {
        super('interrupted', { cause });
        this.name = 'InterruptedError';
    }
}
/** A message for people: no stack for what they can put right, the stack and the causes for a bug. */
function describe(error) {
    if (error instanceof InputError)
        return error.message;
    if (error instanceof UserError)
        return `${error.message}\n${error.cure}`;
    if (error instanceof InterruptedError)
        return 'interrupted';
    if (!(error instanceof Error))
        return String(error);
    const cause = error.cause === undefined ? '' : `\ncaused by: ${describe(error.cause)}`;
    return `${error.stack ?? error.message}${cause}`;
}
/** The message of whatever was thrown; told by its shape, because an error may come from another realm than ours. */
function messageOf(error) {
    const { message } = (error ?? {});
    return typeof message === 'string' ? message : String(error);
}
function sentence({ input, value, problem, cure }) {
    const shown = value === undefined ? '' : ` (${quote(value)})`;
    return `${input}${shown}: ${problem}. ${cure}`;
}
function quote(value) {
    const line = value.replaceAll('\n', '\\n');
    return `"${line.length > 120 ? `${line.slice(0, 117)}…` : line}"`;
}


/***/ }),

/***/ 65541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ localHost)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
;// CONCATENATED MODULE: ./.build/src/core/pipes.js
/** Milliseconds that the pipes of a child that has ended are still read: what it started may hold them open for ever. */
const grace = { usual: 1_000, interrupted: 200, step: 50 };
/**
 * A daemon that the child leaves behind holds its pipes: some time after the child has ended they are closed, and what was
 * read until then counts. Time in which we are the slow ones is not counted: then the child's own words may still wait.
 */
function letGo(child, reading, signal) {
    let timer;
    child.once('exit', () => {
        let waited = 0;
        // In steps: after each the pipes are read, also where something else has kept the process from doing so.
        timer = setInterval(() => {
            if (reading.busy && !signal.aborted)
                return;
            waited += grace.step;
            if (waited < (signal.aborted ? grace.interrupted : grace.usual))
                return;
            reading.over = true;
            for (const stream of [child.stdout, child.stderr])
                stream?.destroy();
        }, grace.step);
    });
    return () => clearInterval(timer);
}
/** All of it as text (the last `keep` to twice `keep` characters), each line told as it comes. */
async function collect(stream, reading, onLine, keep = Number.POSITIVE_INFINITY) {
    if (!stream)
        return '';
    stream.setEncoding('utf8');
    let text = '';
    let rest = '';
    await untilClosed(reading, async () => {
        for await (const chunk of stream) {
            text += chunk;
            if (text.length > 2 * keep)
                text = text.slice(-keep);
            if (!onLine)
                continue;
            // A line of many megabytes comes in many chunks: it is looked at once, not with each of them.
            if (!chunk.includes('\n')) {
                rest += chunk;
                continue;
            }
            const lines = (rest + chunk).split(/\r?\n/);
            rest = lines.pop() ?? '';
            for (const line of lines)
                onLine(line);
        }
    });
    if (onLine && rest !== '')
        onLine(rest);
    return text;
}
/** Bytes as they come; nothing is kept. */
async function drain(stream, onChunk, reading) {
    if (!stream)
        return '';
    await untilClosed(reading, async () => {
        for await (const chunk of stream) {
            reading.busy = true;
            await onChunk(chunk);
            reading.busy = false;
        }
    });
    return '';
}
/** A pipe that `letGo` has closed is at its end. */
async function untilClosed(reading, read) {
    try {
        await read();
    }
    catch (error) {
        if (!reading.over || error.code !== 'ERR_STREAM_PREMATURE_CLOSE')
            throw error;
    }
}
/** Writes the child's input and closes it. */
async function feed(stream, input) {
    if (!stream)
        return;
    const chunks = typeof input === 'string' || input instanceof Uint8Array ? [input] : input;
    // A child that ends without reading its input is judged by its exit status, not by the broken pipe.
    stream.on('error', () => { });
    for await (const chunk of chunks) {
        if (!stream.writable)
            return;
        if (!stream.write(chunk))
            await settled(stream);
    }
    stream.end();
}
function settled(stream) {
    return new Promise((resolve) => {
        const events = ['drain', 'close', 'error'];
        const done = () => {
            // Those that did not come would stay, one for each time that the child was slow.
            for (const event of events)
                stream.off(event, done);
            resolve();
        };
        for (const event of events)
            stream.once(event, done);
    });
}

// EXTERNAL MODULE: ./.build/src/core/tool-error.js
var tool_error = __webpack_require__(12334);
;// CONCATENATED MODULE: ./.build/src/core/process.js



const killAfter = 5_000;
const keepStderr = 64 * 1024;
/**
 * Runs one child without a shell and streams its output.
 *
 * @throws ToolError when the exit status is no answer, InterruptedError when a signal aborted it, UserError when the tool is missing
 */
async function runProcess(command, cwd, signals) {
    const signal = AbortSignal.any(command.signal ? [...signals, command.signal] : [...signals]);
    if (signal.aborted)
        throw new errors/* InterruptedError */.p4(signal.reason);
    const { tool, args } = command;
    // Loaded when first needed: the metadata stage often starts no child.
    const { spawn } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 31421, 19));
    const child = spawn(tool, [...args], {
        cwd: command.cwd ?? cwd,
        env: { ...command.env },
        stdio: [command.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
        windowsHide: true,
        // A group of its own, which an interruption reaches as a whole: docker dies of a signal before it has told its
        // buildx plugin, which then goes on alone.
        detached: process.platform !== 'win32',
    });
    let timer;
    // SIGINT first: docker and buildx then cancel the build on the daemon's side too.
    const stop = () => {
        signalGroup(child, 'SIGINT');
        timer = setTimeout(() => signalGroup(child, 'SIGKILL'), killAfter);
    };
    signal.addEventListener('abort', stop, { once: true });
    const reading = { busy: false, over: false };
    const forget = letGo(child, reading, signal);
    try {
        const ended = new Promise((resolve, reject) => {
            child.once('error', reject);
            child.once('close', (code, by) => resolve(by === null ? { status: code ?? 1 } : { status: 128, by }));
        });
        ended.catch(() => { });
        const [{ status, by }, stdout, stderr] = await Promise.all([
            ended,
            command.onStdoutChunk
                ? drain(child.stdout, command.onStdoutChunk, reading)
                : collect(child.stdout, reading, command.onStdout),
            collect(child.stderr, reading, command.onStderr, keepStderr),
            command.stdin === undefined ? undefined : feed(child.stdin, command.stdin),
        ]);
        if (signal.aborted)
            throw new errors/* InterruptedError */.p4(signal.reason);
        const result = { status, stdout, stderr };
        if (by !== undefined)
            throw new tool_error/* ToolError */.v(tool, args, result, `was killed by ${by}`);
        if (!(command.answers ?? [0]).includes(status))
            throw new tool_error/* ToolError */.v(tool, args, result);
        return result;
    }
    catch (error) {
        if (signal.aborted && !(error instanceof errors/* InterruptedError */.p4))
            throw new errors/* InterruptedError */.p4(error);
        if (error.code === 'ENOENT')
            throw new errors/* UserError */.yo(`${tool} was not found`, { cure: `Install ${tool}, or put it on PATH.`, cause: error });
        // Also where it is in no folder of PATH, and one of them is not for this user.
        if (error.code === 'EACCES')
            throw new errors/* UserError */.yo(`${tool} is nowhere where this user may run it`, {
                cure: `Install ${tool}, or put it on PATH; if it is there, give this user the right to run it.`,
                cause: error,
            });
        if (error.code === 'E2BIG')
            throw new errors/* UserError */.yo(`the arguments or environment of ${tool} are too long for this system`, {
                cure: 'Pass large values as files.',
                cause: error,
            });
        throw error;
    }
    finally {
        clearTimeout(timer);
        forget();
        signal.removeEventListener('abort', stop);
        if (signal.aborted || (child.exitCode === null && child.signalCode === null))
            signalGroup(child, 'SIGKILL');
    }
}
/** The child and everything it started that is still there. */
function signalGroup(child, name) {
    if (process.platform === 'win32' || child.pid === undefined) {
        child.kill(name);
        return;
    }
    try {
        process.kill(-child.pid, name);
    }
    catch {
        // The whole group has ended.
    }
}

;// CONCATENATED MODULE: ./.build/src/core/local-host.js





const cleanupBound = 60_000;
/** A host on this machine: real processes, files and clock. */
function localHost(door) {
    const cleanups = [];
    let dir;
    // Clean-ups run after an interruption too: then the signal is long aborted and a bound of their own holds.
    let closing;
    const temp = () => {
        dir ??= (0,promises_.realpath)(door.tempRoot ?? (0,external_node_os_.tmpdir)())
            .then((root) => (0,promises_.mkdtemp)((0,external_node_path_.join)(root, 'image-pipeline-')))
            .then((folder) => {
            door.madeTemp?.(folder);
            return folder;
        });
        return dir;
    };
    return {
        kind: door.kind,
        env: door.env,
        cwd: door.cwd,
        cacheDir: door.cacheDir,
        signal: door.signal,
        log: door.log,
        fetch: door.fetch,
        secret: door.secret,
        redact: door.redact,
        idToken: door.idToken,
        tempDir: temp,
        now: () => new Date(),
        exec: (command) => runProcess(command, door.cwd, [closing ?? door.signal]),
        async sleep(milliseconds) {
            try {
                const { setTimeout: delay } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 58500, 19));
                await delay(milliseconds, undefined, { signal: door.signal });
            }
            catch (error) {
                throw new errors/* InterruptedError */.p4(error);
            }
        },
        atEnd(cleanup) {
            cleanups.push(cleanup);
            door.registered?.(cleanups);
        },
        async close() {
            closing = AbortSignal.timeout(cleanupBound);
            const attempt = async (what, work) => {
                try {
                    await work();
                }
                catch (error) {
                    door.log.warning(`${what} could not be cleaned up: ${(0,errors/* messageOf */.bD)(error)}`);
                }
            };
            for (const cleanup of cleanups.splice(0).reverse())
                await attempt(cleanup.what, () => cleanup.run());
            door.registered?.(cleanups);
            // Where it could not be made nothing is left, and who asked for it was told.
            const made = await dir?.catch(() => undefined);
            if (made !== undefined)
                await attempt(`the folder ${made}`, () => (0,promises_.rm)(made, { recursive: true, force: true, maxRetries: 2 }));
        },
    };
}


/***/ }),

/***/ 32345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ makeLog)
/* harmony export */ });
/**
 * A log whose groups may run side by side: one is shown as it speaks, the others keep what they say until it ends.
 * Lines outside of any group are shown at once.
 */
function makeLog(sink) {
    const groups = [];
    const showNext = () => {
        while (groups[0]) {
            const group = groups[0];
            for (const entry of group.waiting ?? [])
                entry(sink);
            group.waiting = undefined;
            if (!group.ended)
                return;
            sink.close();
            groups.shift();
        }
    };
    const writer = (write, group) => {
        const say = (level) => (message, place) => write((to) => to.say(level, message, place));
        return {
            debug: say('debug'),
            info: say('info'),
            notice: say('notice'),
            warning: say('warning'),
            error: say('error'),
            raw: (line) => write((to) => to.raw(line)),
            progress: (line) => sink.progress(line),
            group,
        };
    };
    const inGroup = async (title, work) => {
        const group = { waiting: [(to) => to.open(title)], ended: false };
        groups.push(group);
        if (groups[0] === group)
            showNext();
        const write = (entry) => {
            if (group.waiting)
                group.waiting.push(entry);
            else
                entry(sink);
        };
        // Groups do not nest: the runner folds one level only.
        const log = writer(write, async (inner, nested) => {
            log.info(inner);
            return nested(log);
        });
        try {
            return await work(log);
        }
        finally {
            group.ended = true;
            if (groups[0] === group)
                showNext();
        }
    };
    return writer((entry) => entry(sink), inGroup);
}


/***/ }),

/***/ 18535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ proxiedFetch)
/* harmony export */ });
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62307);

/**
 * Node 20's fetch takes no notice of proxy variables; this one does (NO_PROXY too). What it needs for that is loaded
 * only where such a variable is set.
 */
function proxiedFetch(env) {
    const agents = new Map();
    return async (url, init) => {
        const proxy = (0,_proxy_js__WEBPACK_IMPORTED_MODULE_0__/* .hasProxy */ .jL)(env) ? await (0,_proxy_js__WEBPACK_IMPORTED_MODULE_0__/* .proxyFor */ .iJ)(new URL(url), env) : undefined;
        if (!proxy)
            return fetch(url, init);
        const undici = await __webpack_require__.e(/* import() */ 6752).then(__webpack_require__.t.bind(__webpack_require__, 46752, 19));
        // One for all requests: each keeps its connections.
        const dispatcher = agents.get(proxy.href) ?? new undici.ProxyAgent({ uri: proxy.href });
        agents.set(proxy.href, dispatcher);
        const through = { ...init, dispatcher };
        return undici.fetch(url, through);
    };
}


/***/ }),

/***/ 62307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wm: () => (/* binding */ proxySecrets),
/* harmony export */   iJ: () => (/* binding */ proxyFor),
/* harmony export */   jL: () => (/* binding */ hasProxy),
/* harmony export */   nt: () => (/* binding */ readVariable)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56512);

/**
 * The proxy by which a URL is to be asked for; undefined for none. Variables in small letters come first, as curl and Go
 * have it. This machine itself is never asked for by a proxy.
 *
 * @throws UserError for what is no proxy that we can speak to
 */
async function proxyFor({ protocol, hostname, port }, env) {
    const name = protocol === 'https:' ? 'https_proxy' : 'http_proxy';
    const text = readVariable(env, name);
    if (text === '')
        return undefined;
    // Loaded only where a proxy is set: most runs have none.
    const net = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77030, 19));
    const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
    if (isLoopback(host, net))
        return undefined;
    const asked = port === '' ? (protocol === 'https:' ? '443' : '80') : port;
    if (readVariable(env, 'no_proxy')
        .split(/[\s,]+/)
        .some((entry) => covers(entry, host, asked, net)))
        return undefined;
    return parseProxy(text, name);
}
/** Whether any request could go by a proxy. */
function hasProxy(env) {
    return readVariable(env, 'https_proxy') !== '' || readVariable(env, 'http_proxy') !== '';
}
/** What of the proxies' addresses must never be shown: passwords, as they stand and as they are sent. */
function proxySecrets(env) {
    return ['http_proxy', 'https_proxy', 'all_proxy'].flatMap((name) => [env[name], env[name.toUpperCase()]].flatMap((text = '') => {
        const url = urlOf(text.trim());
        if (!url || url.password === '')
            return [];
        const [user, password] = [decoded(url.username), decoded(url.password)];
        return [url.password, password, Buffer.from(`${user}:${password}`).toString('base64')];
    }));
}
/** '' where neither form is set. */
function readVariable(env, name) {
    return (env[name] || env[name.toUpperCase()] || '').trim();
}
function parseProxy(text, name) {
    const url = urlOf(text);
    if (url && (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '')
        return url;
    // It may hold a password.
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${name.toUpperCase()} is no address of an http proxy`, {
        cure: 'Write it like http://proxy.example:3128, or http://user:password@proxy.example:3128.',
    });
}
/** `proxy.example:3128` is one too. */
function urlOf(text) {
    const whole = text.includes('://') ? text : `http://${text}`;
    return URL.canParse(whole) ? new URL(whole) : undefined;
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function isLoopback(host, { isIP }) {
    return (host === 'localhost' ||
        host.endsWith('.localhost') ||
        host === '::1' ||
        (isIP(host) === 4 && host.startsWith('127.')));
}
/** `*`, `host`, `.domain`, `*.domain`, each with or without a port; an address, or a range such as `10.0.0.0/8`. */
function covers(entry, host, port, net) {
    if (entry === '*')
        return true;
    const range = /^([\d.]+|[\da-f:]+)\/(\d+)$/i.exec(entry);
    if (range)
        return isWithin(host, range[1] ?? '', Number(range[2]), net);
    const [, name = '', only] = /^(\[[\da-f:]+\]|[^:]*|[\da-f:]*:[\da-f:]*:[\da-f:]*)(?::(\d+))?$/i.exec(entry.toLowerCase()) ?? [];
    const bare = name.replace(/^\[|\]$/g, '').replace(/^\*?\./, '');
    if (bare === '' || (only !== undefined && only !== port))
        return false;
    return host === bare || (net.isIP(host) === 0 && host.endsWith(`.${bare}`));
}
function isWithin(host, network, prefix, { BlockList, isIP }) {
    const family = isIP(network);
    if (family === 0 || isIP(host) !== family || prefix > (family === 4 ? 32 : 128))
        return false;
    const list = new BlockList();
    const kind = family === 4 ? 'ipv4' : 'ipv6';
    list.addSubnet(network, prefix, kind);
    return list.check(host, kind);
}


/***/ }),

/***/ 12334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ ToolError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56512);

/** A tool that ended with a status its caller does not list as an answer. */
class ToolError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
    status;
    stderr;
    constructor(tool, args, result, ended) {
        const said = lastWords(result.stderr) || lastWords(result.stdout) || '(it printed nothing)';
        super(`${commandName(tool, args)} ${ended ?? `failed with exit status ${result.status}`}: ${said}`, {
            cure: 'These are the last words of the tool; its whole output is above.',
        });
        this.name = 'ToolError';
        this.status = result.status;
        this.stderr = result.stderr;
    }
}
/** The last line that calls itself an error; of a tool that does not, its last lines. */
function lastWords(text) {
    const lines = text.trim().split(/\r?\n/);
    const error = lines.findLast((line) => /^(error|fatal|ERROR|Error)\b\s*:/.test(line));
    return (error ?? lines.slice(-5).join('\n')).slice(-2000);
}
/** `docker buildx build`, without the arguments: they may be long. */
function commandName(tool, args) {
    const words = args.slice(0, 2).filter((word) => /^[a-z][a-z-]*$/.test(word));
    const name = tool.split(/[\\/]/).at(-1);
    return [name === 'docker-buildx' ? 'docker buildx' : name, ...words].join(' ');
}


/***/ })

};
