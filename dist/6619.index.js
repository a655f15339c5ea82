export const id = 6619;
export const ids = [6619];
export const modules = {

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

/***/ 10417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   YP: () => (/* binding */ appended),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
/* unused harmony export mostRuns */
/** Runs that are kept, of all images together. */
const mostRuns = 1000;
/** Bytes; a registry, a clone and a reader should not carry more. */
const mostBytes = 4_000_000;
/** The lines with one more at the end. The oldest go where there are too many of them, or too many bytes. */
function appended(lines, line) {
    const kept = [...lines, line].slice(-mostRuns);
    let bytes = kept.reduce((sum, one) => sum + Buffer.byteLength(one) + 1, 0);
    let from = 0;
    for (; bytes > mostBytes && from < kept.length - 1; from += 1)
        bytes -= Buffer.byteLength(kept[from] ?? '') + 1;
    return kept.slice(from);
}
/** The lines of a file, whoever wrote its line ends. */
function linesOf(text) {
    return text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
}
function textOf(lines) {
    return lines.map((line) => `${line}\n`).join('');
}


/***/ }),

/***/ 6619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   branchStore: () => (/* binding */ branchStore),
/* harmony export */   historyFile: () => (/* binding */ historyFile)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56512);
/* harmony import */ var _git_clone_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5505);
/* harmony import */ var _git_scratch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95602);
/* harmony import */ var _bounded_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10417);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69078);





/** The only file of ours on the branch. */
const historyFile = 'history.jsonl';
/**
 * Lines on a branch of the repository that the checkout came from. It is asked once for the reading and the first try to write.
 *
 * @param origin its `url` is where a checkout without an origin can be asked; the checkout's own counts first
 */
function branchStore(branch, origin, host) {
    let opened;
    let known;
    // Nothing of the checkout is needed: a repository of our own, with the branch's last commit. It goes with the run's folder.
    const scratch = () => {
        opened ??= (0,_git_clone_js__WEBPACK_IMPORTED_MODULE_1__/* .readClone */ .K)(host).then((clone) => (0,_git_scratch_js__WEBPACK_IMPORTED_MODULE_2__/* .openScratch */ .j)(undefined, { ...origin, url: clone?.origin ?? origin.url }, host));
        return opened;
    };
    return {
        name: `the branch ${branch}`,
        async read() {
            known = { tip: await tipOf(await scratch(), branch) };
            return known.tip?.lines ?? [];
        },
        async append(line) {
            const before = known;
            known = undefined;
            await appendTo(await scratch(), branch, line, before, host);
        },
    };
}
const tipRef = 'refs/history/tip';
/** undefined where the branch does not exist yet. @throws UserError where it cannot be asked, or is somebody else's */
async function tipOf(scratch, branch) {
    const why = await scratch.fetch([`+refs/heads/${branch}:${tipRef}`], 1);
    if (why !== undefined && /couldn't find remote ref/i.test(why))
        return undefined;
    if (why !== undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`the branch ${branch} cannot be read: ${why}`, { cure: cureFor(why, 'contents: read') });
    const commit = (await scratch.git('rev-parse', '--verify', tipRef)) ?? '';
    const entries = ((await scratch.git('ls-tree', commit)) ?? '').split('\n').filter(Boolean);
    const isOurs = (entry) => entry.endsWith(`\t${historyFile}`);
    const own = entries.find(isOurs);
    if (own === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`the branch ${branch} exists and has no ${historyFile}: it is not a history`, {
            cure: 'Name a branch that does not exist yet: it is made, with nothing else on it.',
        });
    const { stdout } = await scratch.run({ args: ['cat-file', 'blob', `${commit}:${historyFile}`] });
    const others = entries.filter((entry) => !isOurs(entry)).map((entry) => `${entry}\n`);
    return { commit, others: others.join(''), lines: (0,_bounded_js__WEBPACK_IMPORTED_MODULE_3__/* .linesOf */ .Dx)(stdout) };
}
/**
 * A commit behind the last one, pushed as any other: a server takes it only while nobody was faster. Then all of it is
 * done again on what is there now, so that nobody's line is lost.
 */
async function appendTo(scratch, branch, line, known, host) {
    let refused = '';
    for (let round = 0; round < _store_js__WEBPACK_IMPORTED_MODULE_4__/* .rounds */ .Q; round += 1) {
        if (round > 0)
            await host.sleep((0,_store_js__WEBPACK_IMPORTED_MODULE_4__/* .pause */ .v)(round));
        const tip = round === 0 && known ? known.tip : await tipOf(scratch, branch);
        const commit = await commitOf(scratch, tip, (0,_bounded_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)((0,_bounded_js__WEBPACK_IMPORTED_MODULE_3__/* .appended */ .YP)(tip?.lines ?? [], line)));
        const why = await scratch.push(commit, branch);
        if (why === undefined)
            return;
        refused = why;
        if (!isRace(why))
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`the branch ${branch} cannot be written: ${why}`, { cure: cureFor(why, 'contents: write') });
        host.log.debug(`another run wrote to ${branch}: ${why}`);
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`the branch ${branch} is written by others all the time: ${refused}`, {
        cure: 'Let fewer runs write at the same time (concurrency: in the workflow).',
    });
}
/** Others were faster: they moved the branch since we read it, or are moving it at this instant. */
function isRace(why) {
    return /\[rejected\]|\(fetch first\)|\(non-fast-forward\)|cannot lock ref|failed to update ref|reference already exists|stale info/i.test(why);
}
async function commitOf(scratch, tip, text) {
    const blob = await scratch.run({ args: ['hash-object', '-w', '--stdin'], stdin: text });
    const entries = `${tip?.others ?? ''}100644 blob ${blob.stdout.trim()}\t${historyFile}\n`;
    const tree = await scratch.run({ args: ['mktree'], stdin: entries });
    const parent = tip ? ['-p', tip.commit] : [];
    const made = await scratch.run({
        // Where a personal token pushes, the branch would start workflows.
        args: [...author, 'commit-tree', '-m', 'Record a run [skip ci]', ...parent, tree.stdout.trim()],
    });
    return made.stdout.trim();
}
const author = [
    '-c',
    'user.name=github-actions[bot]',
    '-c',
    'user.email=41898282+github-actions[bot]@users.noreply.github.com',
    '-c',
    'commit.gpgSign=false',
];
function cureFor(why, permission) {
    if (/\b40[134]\b|denied|declined|not found|could not read Username|authentication|not granted|protected branch/i.test(why))
        return `Add "${permission}" to the permissions of the job, and see that no rule of the repository forbids it.`;
    return 'See that the repository can be reached from here, then run again.';
}


/***/ }),

/***/ 69078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ rounds),
/* harmony export */   v: () => (/* binding */ pause)
/* harmony export */ });
/** How often a writer begins again that others were faster than. */
const rounds = 12;
/** Milliseconds before the next round: writers that met once should not meet again. */
function pause(round) {
    return (0.5 + Math.random()) * Math.min(2000, 100 * 2 ** round);
}


/***/ })

};
