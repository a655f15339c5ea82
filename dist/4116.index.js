export const id = 4116;
export const ids = [4116,5328,4014,2245];
export const modules = {

/***/ 52255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VI: () => (/* binding */ isCheckout),
/* harmony export */   Vx: () => (/* binding */ isRemote),
/* harmony export */   hS: () => (/* binding */ findContext),
/* harmony export */   m8: () => (/* binding */ isGitUrl),
/* harmony export */   ou: () => (/* binding */ fillTemplate),
/* harmony export */   t2: () => (/* binding */ exists)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56512);



/**
 * The context asked for; else `.` in a checkout, else the repository at the commit.
 *
 * @throws UserError where a Git context is needed and there is no repository
 */
async function findContext(inputs, facts, env, cwd) {
    const git = gitContext(facts, env);
    const asked = fillTemplate(inputs.context, git);
    const path = asked !== '' ? asked : git === undefined || (await isCheckout(cwd, inputs.file)) ? '.' : git;
    return { path, git, isGit: isGitUrl(path) };
}
/** `https://github.com/owner/name.git#<commit>` */
function gitContext(facts, env) {
    const { sha, serverUrl, repository } = facts;
    if (sha === '' || repository.fullName === '')
        return undefined;
    const head = facts.payload.pull_request?.head?.sha;
    const commit = /^true$/i.test(env.DOCKER_DEFAULT_GIT_CONTEXT_PR_HEAD_REF ?? '') && head ? head : sha;
    return `${serverUrl}/${repository.fullName}.git#${commit}`;
}
/** `{{defaultContext}}:sub` is the folder `sub` of the repository. */
function fillTemplate(text, git) {
    return text.replace(/\{\{\s*defaultContext\s*\}\}/g, () => {
        if (git !== undefined)
            return git;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${text} needs the repository and the commit, and they are not known here`, {
            cure: 'Write a folder, or the whole Git URL.',
        });
    });
}
/** What BuildKit takes for a Git repository rather than for a file to fetch. */
function isGitUrl(path) {
    return (/^(git|ssh):\/\//.test(path) ||
        /^git@[\w.-]+:/.test(path) ||
        /^github\.com\//.test(path) ||
        /^https?:\/\/[^#?]+\.git([#?].*)?$/.test(path));
}
function isRemote(path) {
    return isGitUrl(path) || /^https?:\/\//.test(path);
}
/** A checkout may come without `.git`: then its Dockerfile shows that it is there. */
async function isCheckout(cwd, file) {
    return (await exists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cwd, '.git'))) || (await exists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, file || 'Dockerfile')));
}
async function exists(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path).then(() => true, () => false);
}


/***/ }),

/***/ 46788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ contradictions)
/* harmony export */ });
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78390);

/** Inputs that are right by themselves and wrong together. */
function contradictions(inputs) {
    const mistakes = [];
    const settings = {
        driver: inputs.driver !== undefined,
        'driver-opts': inputs.driverOpts.length > 0,
        'buildkitd-flags': inputs.buildkitdFlags !== '',
        'buildkitd-config-inline': inputs.buildkitdConfigInline !== '',
        endpoint: inputs.endpoint !== '',
        append: inputs.append.length > 0,
    };
    if (inputs.builder !== '')
        for (const [input, given] of Object.entries(settings))
            if (given)
                mistakes.push({
                    input,
                    problem: `tells how to make a builder, and builder names one that exists`,
                    cure: `Leave out ${input}, or builder.`,
                });
    if (inputs.driver === 'remote' && inputs.endpoint === '')
        mistakes.push({
            input: 'endpoint',
            problem: 'is empty, and the driver is remote',
            cure: 'Give the address of the daemon, e.g. tcp://buildkitd:1234.',
        });
    if (inputs.driver === 'docker')
        for (const input of ['driver-opts', 'buildkitd-flags', 'buildkitd-config-inline', 'append'])
            if (settings[input])
                mistakes.push({
                    input,
                    problem: 'cannot be set for the driver docker, which is the engine’s own builder',
                    cure: `Leave it out, or write driver: docker-container.`,
                });
    if (inputs.keepState && (inputs.driver ?? 'docker-container') !== 'docker-container')
        mistakes.push({
            input: 'keep-state',
            problem: `cannot be set for the driver ${inputs.driver}: only docker-container has a state of its own`,
            cure: 'Leave it out.',
        });
    mistakes.push(...wrongNodes(inputs), ...doubleSecrets(inputs));
    return mistakes;
}
function wrongNodes({ append }) {
    return append.flatMap(({ platforms }) => platforms
        .split(',')
        .filter((name) => name !== '' && !(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .FL)(name))
        .map((name) => ({
        input: 'append',
        value: name,
        problem: 'is no platform',
        cure: `Write it like ${(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .platformName */ .$r)({ os: 'linux', architecture: 'arm64' })}.`,
    })));
}
function doubleSecrets({ secrets, secretEnvs, secretFiles }) {
    const seen = new Set();
    const mistakes = [];
    const all = { secrets, 'secret-envs': secretEnvs, 'secret-files': secretFiles };
    for (const [input, entries] of Object.entries(all))
        for (const { id } of entries) {
            if (seen.has(id))
                mistakes.push({ input, problem: `the id ${id} stands twice`, cure: 'Give every secret an id of its own.' });
            seen.add(id);
        }
    return mistakes;
}


/***/ }),

/***/ 38929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ csvField)
/* harmony export */ });
/** One field of the CSV that buildx reads `--output`, `--secret` and `--cache-to` with. */
function csvField(text) {
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}


/***/ }),

/***/ 54116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  call: () => (/* reexport */ call),
  look: () => (/* reexport */ look),
  plan: () => (/* reexport */ plan),
  run: () => (/* reexport */ run),
  secretValues: () => (/* reexport */ secretValues),
  show: () => (/* reexport */ show)
});

;// CONCATENATED MODULE: ./.build/src/docker/tool-line.js
/** Characters of a line that are looked at; what decides something stands at its start. */
const longest = 4096;
/**
 * The start of a line that a tool printed. A step of a Dockerfile can print lines of any length, so every pattern is held
 * against this part only: none may take seconds, because timers and signals wait that long.
 */
function startOfLine(line) {
    return line.length > longest ? line.slice(0, longest) : line;
}
/** The starts of the lines in what a tool printed. */
function startsOfLines(text) {
    return text.split('\n').map((line) => startOfLine(line.endsWith('\r') ? line.slice(0, -1) : line));
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/src/core/tool-error.js
var tool_error = __webpack_require__(12334);
// EXTERNAL MODULE: ./.build/src/docker/docker.js
var docker_docker = __webpack_require__(74014);
;// CONCATENATED MODULE: ./.build/src/build/builder.js




/** Makes the builder where it is not there, and sees to its end where the plan says so. It boots with the first build. */
async function makeBuilder(plan, host, docker) {
    if (plan.remove)
        host.atEnd((0,docker_docker.dockerCleanup)(docker, `the builder ${plan.name}`, plan.remove));
    // One that is there may have lost its container, and then needs the image again.
    if (plan.image) {
        const { loadMirrored } = await __webpack_require__.e(/* import() */ 2373).then(__webpack_require__.bind(__webpack_require__, 62373));
        await loadMirrored(plan.image, host, docker);
    }
    if (plan.create.length === 0)
        return;
    const cwd = await host.tempDir();
    if (plan.config !== '')
        await (0,promises_.writeFile)((0,external_node_path_.join)(cwd, 'buildkitd.toml'), plan.config);
    let isOurs = true;
    for (const [at, args] of plan.create.entries()) {
        try {
            await docker.exec(args, { cwd, signal: host.signal, onStderr: host.log.debug });
        }
        catch (error) {
            // Another run made it between our look and now; its name stands for its settings.
            if (!(error instanceof tool_error/* ToolError */.v) || !/existing instance for/.test(error.stderr))
                throw error;
            isOurs = false;
        }
        // Told before it boots: a run that fails leaves it too.
        if (at === 0 && !plan.remove)
            host.log.info(`the builder ${plan.name} is kept for the next run; docker buildx rm ${plan.name} removes it`);
    }
    host.log.info(isOurs ? `made the builder ${plan.name} (${plan.driver})` : `used the builder ${plan.name}, which another run made`);
}

// EXTERNAL MODULE: ./.build/src/core/host.js
var core_host = __webpack_require__(69145);
;// CONCATENATED MODULE: ./.build/src/build/environment.js

/** What buildx sees beside docker's own variables. @throws Error where a secret that the arguments name is missing */
function environmentOf(plan, host, secrets) {
    const missing = plan.secrets.filter((name) => secrets[name] === undefined);
    // An absent secret would be an empty one to the build.
    if (missing.length > 0)
        throw new Error(`the plan needs secrets that were not handed over: ${missing.join(', ')}`);
    const cache = Object.fromEntries(plan.passedOn.map((name) => [name, host.env[name]]));
    const named = Object.fromEntries(plan.secrets.map((name) => [name, secrets[name]]));
    return (0,core_host/* childEnv */.g)({}, [], { ...plan.env, ...cache, ...named });
}

// EXTERNAL MODULE: ./.build/src/oci/digest.js
var oci_digest = __webpack_require__(76889);
;// CONCATENATED MODULE: ./.build/src/build/metadata.js


const warningsKey = 'buildx.build.warnings';
async function readMetadata(path) {
    return JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
}
/** The index or manifest that was built. @throws Error where buildx does not tell */
function rootOf(metadata) {
    const root = metadata['containerimage.descriptor'];
    if (!root?.digest || !(0,oci_digest/* isDigest */.Bc)(root.digest) || !root.mediaType || root.size === undefined)
        throw new Error('buildx did not tell what it built: its metadata has no containerimage.descriptor');
    return { mediaType: root.mediaType, digest: root.digest, size: root.size };
}
/** Each once, although every platform finds them again. `dockerfile` is the path in the checkout. */
function checksOf(metadata, dockerfile) {
    const warnings = (metadata[warningsKey] ?? []);
    const checks = new Map();
    for (const { short, url = '', range } of warnings) {
        const message = Buffer.from(short ?? '', 'base64').toString('utf8');
        const line = range?.[0]?.start?.line;
        const endLine = range?.at(-1)?.end?.line;
        const place = dockerfile === undefined
            ? undefined
            : { file: dockerfile, ...(line ? { line } : {}), ...(endLine && endLine !== line ? { endLine } : {}) };
        checks.set(message, { message, url, place });
    }
    return [...checks.values()];
}
/** Annotations at their lines. */
function tellChecks(checks, { log }) {
    for (const { message, url, place } of checks)
        log.warning(url === '' ? message : `${message}\n${url}`, place);
}
/** Without the warnings: they carry the whole Dockerfile, once each. */
function withoutWarnings(metadata) {
    return Object.fromEntries(Object.entries(metadata).filter(([key]) => key !== warningsKey));
}

;// CONCATENATED MODULE: ./.build/src/build/call.js




/** @throws ToolError where the Dockerfile cannot be looked at */
async function call(plan, host, docker, secrets = {}) {
    const [invocation] = plan.invocations;
    if (!plan.call || !invocation)
        throw new Error('the plan has no call');
    await makeBuilder(plan.builder, host, docker);
    const { status, stdout } = await docker.exec(invocation.args, {
        env: environmentOf(plan, host, secrets),
        signal: host.signal,
        onStdout: host.log.raw,
        onStderr: host.log.raw,
        // `check` answers 1 when it found something; then it printed what.
        answers: plan.call === 'check' ? [0, 1] : [0],
    });
    const checks = plan.call === 'check' ? findings(stdout, plan.checks.dockerfile) : [];
    if (plan.checks.annotate)
        tellChecks(checks, host);
    return { call: plan.call, passed: status === 0, checks, text: stdout };
}
/**
 * What `check` prints of each finding:
 *
 *     WARNING: FromAsCasing - https://docs.docker.com/go/dockerfile/rule/from-as-casing/
 *     'as' and 'FROM' keywords' casing do not match
 *     Dockerfile:1
 */
function findings(text, dockerfile) {
    const lines = startsOfLines(text);
    return lines.flatMap((line, at) => {
        const [, rule = '', url = ''] = /^(?:WARNING|ERROR): (\S+)(?: - (\S+))?$/.exec(line) ?? [];
        const message = lines[at + 1];
        if (rule === '' || message === undefined)
            return [];
        const number = lineNumber(lines[at + 2] ?? '');
        const place = dockerfile === undefined ? undefined : { file: dockerfile, ...(number ? { line: number } : {}) };
        return [{ message: `${rule}: ${message}`, url, place }];
    });
}
/** `Dockerfile:12` */
function lineNumber(place) {
    const digits = place.slice(place.lastIndexOf(':') + 1);
    return place.includes(':') && /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/core/input.js
var input = __webpack_require__(84895);
;// CONCATENATED MODULE: ./.build/src/docker/binfmt.js

/** Where the kernel lists the programs that run foreign binaries. */
const folder = '/proc/sys/fs/binfmt_misc';
/** Names of QEMU by the architecture of a platform. */
const handlers = {
    amd64: 'qemu-x86_64',
    arm64: 'qemu-aarch64',
    arm: 'qemu-arm',
    '386': 'qemu-i386',
    ppc64le: 'qemu-ppc64le',
    s390x: 'qemu-s390x',
    riscv64: 'qemu-riscv64',
    mips64le: 'qemu-mips64el',
    mips64: 'qemu-mips64',
    loong64: 'qemu-loongarch64',
};
/** Architectures this kernel runs by QEMU, e.g. `arm64`; empty where that cannot be seen (macOS, Windows). No docker call. */
async function emulated() {
    const registered = new Set(await (0,promises_.readdir)(folder).catch(() => []));
    return new Set(Object.keys(handlers).filter((architecture) => registered.has(handlers[architecture] ?? '')));
}
/** Whether QEMU's name is known for an architecture, so that a handler can be installed. */
function canEmulate(architecture) {
    return architecture in handlers;
}
/** `docker run` that registers handlers; one privileged run, which prints what is there now. */
function installArgs(image, architectures) {
    return ['run', '--rm', '--privileged', image, '--install', architectures.join(',')];
}

// EXTERNAL MODULE: ./.build/src/oci/platform.js
var oci_platform = __webpack_require__(78390);
// EXTERNAL MODULE: ./.build/src/core/proxy.js
var proxy = __webpack_require__(62307);
;// CONCATENATED MODULE: ./.build/src/build/builder-proxy.js

const names = ['http_proxy', 'https_proxy'];
/**
 * The engine has proxies of its own; BuildKit in a container has none unless it is told. Arguments can be read by other
 * processes: a proxy with a login in it is not passed on.
 */
function builderProxy(env, driverOpts) {
    // Who says anything of them says all.
    if (driverOpts.some((option) => /^"?env\.\w*_proxy=/i.test(option)))
        return { options: [], warnings: [] };
    const isHost = driverOpts.includes('network=host');
    const options = [];
    const warnings = [];
    for (const name of names) {
        const text = (0,proxy/* readVariable */.nt)(env, name);
        const url = URL.canParse(text.includes('://') ? text : `http://${text}`)
            ? new URL(text.includes('://') ? text : `http://${text}`)
            : undefined;
        if (text === '' || !url)
            continue;
        if (url.username !== '' || url.password !== '')
            warnings.push(`${name.toUpperCase()} has a login in it and is not passed on to the builder, whose settings others can read: let the builder reach its registries by a proxy without one (driver-opts: env.${name}=…), or name a builder that has it (builder)`);
        else if (isHost || !/^(localhost|127\.[\d.]+|\[::1\])$/.test(url.hostname))
            options.push(`env.${name}=${text}`);
    }
    const except = (0,proxy/* readVariable */.nt)(env, 'no_proxy');
    if (options.length > 0 && except !== '')
        options.push(`env.no_proxy=${except}`);
    return { options, warnings };
}

// EXTERNAL MODULE: ./.build/src/build/context.js
var build_context = __webpack_require__(52255);
// EXTERNAL MODULE: ./.build/src/build/contradictions.js
var contradictions = __webpack_require__(46788);
;// CONCATENATED MODULE: ./.build/src/docker/builder.js


/** One call tells the driver, the nodes, their platforms, BuildKit's version and what stores the images. */
function inspectArgs(name) {
    return ['buildx', 'inspect', ...(name === undefined ? [] : [name])];
}
/** Reads the text of `docker buildx inspect`; it has no JSON form. */
function parseBuilder(text) {
    const lines = startsOfLines(text);
    const start = lines.indexOf('Nodes:');
    const head = fieldsOf(start < 0 ? lines : lines.slice(0, start));
    const sections = [];
    for (const line of start < 0 ? [] : lines.slice(start + 1)) {
        if (line.startsWith('Name:'))
            sections.push([]);
        sections.at(-1)?.push(line);
    }
    return {
        name: head.get('Name') ?? '',
        driver: head.get('Driver') ?? '',
        nodes: sections.map(nodeOf),
        error: head.get('Error'),
    };
}
/**
 * Whether `type=oci` works there. The engine's own builder can only where containerd keeps its images: then its worker
 * has a snapshotter. Every other driver can.
 */
function writesOciLayout({ driver, nodes }) {
    if (driver !== 'docker')
        return driver !== '';
    return nodes.some(({ labels }) => 'org.mobyproject.buildkit.worker.snapshotter' in labels);
}
/** What all its nodes together build for. */
function platformsOf({ nodes }) {
    return new Set(nodes.flatMap(({ platforms }) => platforms));
}
function nodeOf(lines) {
    const fields = fieldsOf(lines);
    return {
        name: fields.get('Name') ?? '',
        endpoint: fields.get('Endpoint') ?? '',
        status: fields.get('Status') ?? '',
        buildkit: fields.get('BuildKit version') ?? '',
        platforms: platformList(fields.get('Platforms') ?? ''),
        labels: labelsOf(lines),
        error: fields.get('Error'),
    };
}
/** A star marks platforms that were set by hand: `linux/arm64*`. */
function platformList(text) {
    const platforms = text.split(',').flatMap((part) => (0,oci_platform/* parsePlatform */.FL)(part.replace('*', '')) ?? []);
    return [...new Set(platforms.map(oci_platform/* platformName */.$r))];
}
function fieldsOf(lines) {
    const fields = new Map();
    for (const line of lines) {
        const match = /^([A-Z][A-Za-z ]*):\s*(.*)$/.exec(line);
        if (match?.[1] !== undefined)
            fields.set(match[1], (match[2] ?? '').trim());
    }
    return fields;
}
function labelsOf(lines) {
    const labels = {};
    const start = lines.indexOf('Labels:');
    for (const line of start < 0 ? [] : lines.slice(start + 1)) {
        const match = /^\s+([\w.-]+):\s*(.*)$/.exec(line);
        if (match?.[1] === undefined)
            break;
        labels[match[1]] = match[2] ?? '';
    }
    return labels;
}

// EXTERNAL MODULE: ./.build/src/build/own-builder.js
var own_builder = __webpack_require__(87694);
;// CONCATENATED MODULE: ./.build/src/build/find-builder.js





/**
 * The builder that exists and can write an OCI layout: the one named, the one our settings stand for, or the current
 * one. undefined where one of our own has to do it.
 *
 * @throws UserError where the one named cannot be used, where docker or buildx is missing, where no engine answers
 */
async function findBuilder(inputs, setting, host, docker) {
    const own = (0,own_builder/* wantsOwn */.um)(inputs);
    const builder = await inspect(target(inputs, setting, host), own, host, docker);
    if (builder === undefined || own)
        return builder;
    const asked = inputs.builder !== '' || inputs.driver === 'docker';
    const trouble = builder.error ?? builder.nodes.find(({ error }) => error !== undefined)?.error;
    if (trouble !== undefined && (asked || builder.driver === '' || builder.driver === 'docker'))
        throw new errors/* UserError */.yo(`the builder ${builder.name} cannot be used: ${trouble}`, {
            cure: 'Start the Docker Engine, or name a builder that runs elsewhere (builder, or driver: remote with endpoint).',
        });
    if (trouble === undefined && writesOciLayout(builder))
        return builder;
    if (!asked)
        return undefined;
    throw new errors/* UserError */.yo(`the builder ${builder.name} cannot write an OCI layout: the engine does not keep images in containerd`, {
        cure: 'Turn on the containerd image store of the engine, or leave out builder and driver so that a docker-container builder is made.',
    });
}
function target(inputs, setting, host) {
    if (inputs.builder !== '')
        return inputs.builder;
    if (inputs.driver === 'docker')
        return inputs.endpoint || host.env.DOCKER_CONTEXT || 'default';
    return (0,own_builder/* wantsOwn */.um)(inputs) ? (0,own_builder/* ownBuilder */.y$)(inputs, setting).name : undefined;
}
/** undefined where one of our own does not exist yet. */
async function inspect(name, mayBeMissing, host, docker) {
    try {
        return parseBuilder((await docker.exec(inspectArgs(name), { signal: host.signal })).stdout);
    }
    catch (error) {
        if (!(error instanceof tool_error/* ToolError */.v))
            throw error;
        const said = startsOfLines(error.stderr);
        if (said.some((line) => /(unknown|is not a docker) command/i.test(line)))
            throw new errors/* UserError */.yo('docker has no buildx', {
                cure: 'Install the docker-buildx plugin (docker-buildx-plugin in the Docker repositories).',
                cause: error,
            });
        // `no builder "x" found`; buildx tells of an engine that does not answer in the same breath.
        const unknown = said.some((line) => /no builder \S{1,200} found|failed to find instance|no such file or directory/i.test(line));
        if (mayBeMissing && unknown)
            return undefined;
        if (unknown && name !== undefined)
            throw new errors/* UserError */.yo(`there is no builder named ${name}`, {
                cure: 'docker buildx ls shows the builders of this machine; leave out builder to have one chosen.',
                cause: error,
            });
        throw error;
    }
}

// EXTERNAL MODULE: ./.build/src/build/local-files.js
var local_files = __webpack_require__(83053);
// EXTERNAL MODULE: ./.build/src/docker/images.js
var docker_images = __webpack_require__(94384);
// EXTERNAL MODULE: ./.build/src/oci/reference.js
var reference = __webpack_require__(92968);
;// CONCATENATED MODULE: ./.build/src/build/mirrored-images.js



/** @param mirror base URL that ends with `/`; '' for none, and then nothing is looked for */
async function mirroredImages(inputs, mirror, host) {
    if (mirror === '')
        return { binfmt: undefined };
    const { findMirrored } = await __webpack_require__.e(/* import() */ 2373).then(__webpack_require__.bind(__webpack_require__, 62373));
    const wanted = (0,own_builder/* buildkitImage */.UG)(inputs);
    const [buildkit, binfmt] = await Promise.all([
        isReference(wanted) ? findMirrored(mirror, wanted, host) : undefined,
        findMirrored(mirror, docker_images/* images */.z.binfmt, host),
    ]);
    return { ...(buildkit ? { buildkit } : {}), binfmt };
}
/** What driver-opts name is buildx's to judge. */
function isReference(text) {
    try {
        (0,reference/* parseReference */.F2)(text);
        return true;
    }
    catch (error) {
        if (error instanceof reference/* WrongReference */.Lg)
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./.build/src/build/missing.js
var missing = __webpack_require__(95328);
;// CONCATENATED MODULE: ./.build/src/build/look.js













/** @throws InputError with every contradiction and missing file at once; UserError where no builder can be used */
async function look(inputs, facts, host, docker) {
    maskSecrets(inputs, host);
    const context = await (0,build_context/* findContext */.hS)(inputs, facts, host.env, host.cwd);
    (0,input/* failTogether */.b2)([
        ...(0,contradictions/* contradictions */.v)(inputs),
        ...(0,missing.missingVariables)(inputs, host.env),
        ...(await (0,local_files/* missingFiles */.wE)(inputs, context.path, host.cwd)),
    ]);
    if (context.path === '-')
        throw new errors/* UserError */.yo('a context on standard input is not supported', { cure: 'Give a folder or a Git URL.' });
    const { binfmt, ...mirrored } = await mirroredImages(inputs, inputs.toolsMirror ?? '', host);
    const proxy = builderProxy(host.env, inputs.driverOpts);
    const setting = { ...mirrored, proxy: proxy.options };
    const [builder, handlers, ownExists] = await Promise.all([
        findBuilder(inputs, setting, host, docker),
        emulated(),
        (0,build_context/* exists */.t2)((0,external_node_path_.join)(docker.buildersDir, 'instances', (0,own_builder/* ownBuilder */.y$)(inputs, setting).name)),
    ]);
    const { env } = host;
    const layoutRoot = inputs.layoutDir === '' ? (0,external_node_path_.join)(host.cacheDir, 'layouts') : (0,external_node_path_.resolve)(host.cwd, inputs.layoutDir);
    return {
        context,
        dockerfile: (0,local_files/* dockerfilePath */.Se)(inputs, context.path, host.cwd),
        builder,
        ownExists,
        setting,
        binfmt,
        emulated: handlers,
        native: (0,oci_platform/* platformName */.$r)((0,oci_platform/* hostPlatform */.ol)(process.arch)),
        layoutRoot,
        folderName: (0,external_node_path_.resolve)(host.cwd).split(/[\\/]/).at(-1) ?? '',
        hosted: env.RUNNER_ENVIRONMENT === 'github-hosted',
        variables: new Set(Object.keys(env).filter((name) => env[name] !== undefined && env[name] !== '')),
        annotateChecks: !/^(false|0|no)$/i.test(env.DOCKER_BUILD_CHECKS_ANNOTATIONS ?? ''),
        warnings: [
            ...sentAlong(inputs, context, layoutRoot, host.cwd),
            // Only a builder that is made of them could miss them.
            ...(builder === undefined ? proxy.warnings : []),
        ],
        gitToken: (inputs.githubToken ?? '') !== '',
        oneOfSeveral: inputs.job === 'platform',
    };
}
/** A layout in the context is sent to the builder with every build. */
function sentAlong(inputs, context, layoutRoot, cwd) {
    if (inputs.layoutDir === '' || (0,build_context/* isRemote */.Vx)(context.path))
        return [];
    const from = (0,external_node_path_.relative)((0,external_node_path_.resolve)(cwd, context.path), layoutRoot);
    return from.startsWith('..') || (0,external_node_path_.isAbsolute)(from)
        ? []
        : [`layout-dir: ${inputs.layoutDir} lies in the build context; keep it out of there, or name it in .dockerignore`];
}
/** Each line too: tools print secrets line by line. */
function maskSecrets(inputs, host) {
    const values = [
        ...inputs.secrets.map(({ value }) => value),
        ...inputs.secretEnvs.map(({ from }) => host.env[from] ?? ''),
    ];
    for (const value of values)
        for (const part of new Set([value, ...value.split(/\r?\n/)]))
            if (part.trim().length > 3)
                host.secret(part);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./.build/src/core/tags.js
var core_tags = __webpack_require__(11974);
;// CONCATENATED MODULE: ./.build/src/build/arguments.js
/** The arguments of docker for one build, in build-push-action's order. */
function buildArguments(inputs, decided) {
    const each = (flag, values) => values.flatMap((value) => [flag, value]);
    const one = (flag, value) => (value === undefined || value === '' ? [] : [flag, value]);
    return [
        'buildx',
        'build',
        '--progress',
        'plain',
        ...each('--add-host', inputs.addHosts),
        ...each('--allow', inputs.allow),
        ...each('--annotation', decided.annotations),
        ...each('--build-arg', inputs.buildArgs),
        ...each('--build-context', decided.buildContexts),
        ...each('--cache-from', decided.cacheFrom),
        ...each('--cache-to', decided.cacheTo),
        ...one('--call', inputs.call),
        ...one('--cgroup-parent', inputs.cgroupParent),
        ...decided.secretEnvs,
        ...one('--file', inputs.file),
        ...each('--label', Object.entries(decided.labels).map(([key, value]) => `${key}=${value}`)),
        ...each('--no-cache-filter', inputs.noCacheFilters),
        ...one('--output', decided.output),
        ...one('--platform', decided.platforms.join(',')),
        ...each('--attest', decided.attests),
        ...decided.secrets,
        ...one('--shm-size', inputs.shmSize),
        ...each('--ssh', inputs.ssh),
        ...one('--target', inputs.target),
        ...each('--ulimit', inputs.ulimit),
        ...one('--builder', decided.builder),
        ...one('--metadata-file', decided.metadataFile),
        ...one('--network', inputs.network),
        ...(inputs.noCache ? ['--no-cache'] : []),
        ...(inputs.pull ? ['--pull'] : []),
        decided.context,
    ];
}

// EXTERNAL MODULE: ./.build/src/core/csv.js
var csv = __webpack_require__(8699);
;// CONCATENATED MODULE: ./.build/src/build/attestations.js

/**
 * What build-push-action asks for: `provenance` and `sbom` win over `attests`; without either, provenance in full where
 * the repository is public, and the least where it is private or nobody could tell.
 */
function attestations(inputs, facts, world) {
    const builderId = facts.runUrl;
    const asked = inputs.attests.filter((attest) => !(typeOf(attest) === 'provenance' && inputs.provenance !== '') &&
        !(typeOf(attest) === 'sbom' && inputs.sbom !== ''));
    const attests = asked.map((attest) => (typeOf(attest) === 'provenance' ? withBuilderId(attest, builderId) : attest));
    if (inputs.provenance !== '')
        attests.push(provenanceOf(inputs.provenance, builderId));
    else if (!asked.some((attest) => typeOf(attest) === 'provenance') && wantsDefault(inputs, world))
        attests.push(withBuilderId(`type=provenance,${defaultMode(facts)}`, builderId));
    if (inputs.sbom !== '')
        attests.push(sbomOf(inputs.sbom));
    const enabled = attests.filter((attest) => !attestations_fieldsOf(attest).includes('disabled=true'));
    // An OCI layout of a single platform leaves inline-only ones out, and is no index for their sake.
    const exported = enabled.filter((attest) => !attestations_fieldsOf(attest).includes('inline-only=true'));
    const silent = attests.every((attest) => typeOf(attest) !== 'provenance');
    return {
        attests,
        // buildx adds its own provenance where it is told nothing.
        any: exported.length > 0 || (silent && !world.variables.has('BUILDX_NO_DEFAULT_ATTESTATIONS')),
        tellsArguments: enabled.some((attest) => typeOf(attest) === 'provenance' && attestations_fieldsOf(attest).includes('mode=max')),
    };
}
/** build-push-action adds inline-only for private repositories, which would leave it out of our layout. */
function defaultMode({ repository }) {
    return repository.private === false ? 'mode=max' : 'mode=min';
}
/** What is loaded and not published needs no provenance of ours; old BuildKits have none. */
function wantsDefault(inputs, { variables, builder }) {
    if (variables.has('BUILDX_NO_DEFAULT_ATTESTATIONS'))
        return false;
    if (inputs.load && inputs.push === 'false')
        return false;
    return !(builder?.nodes ?? []).some(({ buildkit }) => /^v0\.([1-9]|10)\./.test(buildkit));
}
function provenanceOf(text, builderId) {
    if (/^(false|False|FALSE)$/.test(text))
        return 'type=provenance,disabled=true';
    if (/^(true|True|TRUE)$/.test(text))
        return withBuilderId('type=provenance', builderId);
    return withBuilderId(`type=provenance,${text}`, builderId);
}
function sbomOf(text) {
    if (/^(false|False|FALSE)$/.test(text))
        return 'type=sbom,disabled=true';
    if (/^(true|True|TRUE)$/.test(text))
        return 'type=sbom,disabled=false';
    return `type=sbom,${text}`;
}
function withBuilderId(attest, builderId) {
    const fields = attestations_fieldsOf(attest);
    if (builderId === undefined || fields.includes('disabled=true') || fields.some((field) => /^builder-id=/.test(field)))
        return attest;
    return `${attest},builder-id=${builderId}`;
}
function typeOf(attest) {
    return attestations_fieldsOf(attest)
        .find((field) => field.startsWith('type='))
        ?.slice('type='.length);
}
function attestations_fieldsOf(attest) {
    return (0,csv/* parseCsv */.W)(attest, { relaxQuotes: true })
        .flat()
        .map((field) => field.trim());
}

// EXTERNAL MODULE: ./.build/src/build/csv-field.js
var csv_field = __webpack_require__(38929);
;// CONCATENATED MODULE: ./.build/src/build/caches.js



/** `platform` where each platform is built by itself: each then keeps a cache of its own, or one would overwrite the other. */
function caches(from, to, platform) {
    const suffix = platform && (0,oci_platform/* platformSlug */.DN)(platform);
    return {
        from: from.map((entry) => format(apart(caches_fieldsOf(entry), 'src', suffix))),
        to: to.map((entry) => format(forgiving(apart(caches_fieldsOf(entry), 'dest', suffix)))),
    };
}
const runnerVariables = [
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_RESULTS_URL',
    'ACTIONS_CACHE_URL',
    'ACTIONS_CACHE_SERVICE_V2',
    'ACTIONS_CACHE_MODE',
];
/** Variables that buildx needs for these caches, and gets only then. */
function cacheVariables(entries, variables) {
    const types = new Set(entries.map((entry) => caches_typeOf(caches_fieldsOf(entry))));
    const wanted = (name) => (types.has('gha') && runnerVariables.some((known) => known === name)) ||
        (types.has('s3') && name.startsWith('AWS_')) ||
        (types.has('azblob') && name.startsWith('AZURE_'));
    return [...variables].filter(wanted).sort();
}
/** `user/app:cache` is short for `type=registry,ref=user/app:cache`. */
function caches_fieldsOf(entry) {
    const fields = (0,csv/* parseCsv */.W)(entry, { relaxQuotes: true }).flat();
    return fields.every((field) => !field.includes('=')) ? ['type=registry', `ref=${entry}`] : fields;
}
function caches_typeOf(fields) {
    return entryValue(fields, 'type') ?? '';
}
/** A cache that cannot be written never fails a good build, unless somebody wants that. */
function forgiving(fields) {
    if (caches_typeOf(fields) === 'inline' || entryValue(fields, 'ignore-error') !== undefined)
        return fields;
    return [...fields, 'ignore-error=true'];
}
function apart(fields, folder, suffix) {
    if (suffix === undefined)
        return fields;
    const type = caches_typeOf(fields);
    if (type === 'gha' || type === 's3' || type === 'azblob') {
        const key = type === 'gha' ? 'scope' : 'name';
        const name = entryValue(fields, key) ?? 'buildkit';
        return [...fields.filter((field) => !field.startsWith(`${key}=`)), `${key}=${name}-${suffix}`];
    }
    const key = type === 'local' ? folder : 'ref';
    const separator = type === 'local' ? '/' : '-';
    return fields.map((field) => field.startsWith(`${key}=`) ? `${tagged(field, type === 'registry')}${separator}${suffix}` : field);
}
/** The suffix goes behind a tag: `user/app` is `user/app:latest`. */
function tagged(field, isReference) {
    return isReference && !field.split('/').at(-1)?.includes(':') ? `${field}:latest` : field;
}
function entryValue(fields, key) {
    return fields.find((field) => field.startsWith(`${key}=`))?.slice(key.length + 1);
}
function format(fields) {
    return fields.map(csv_field/* csvField */.X).join(',');
}

;// CONCATENATED MODULE: ./.build/src/build/emulation.js




/** QEMU is needed for a platform that is not the machine's own, that the builder cannot run, and that the kernel cannot. */
function emulation(inputs, world, driver) {
    const foreign = inputs.platforms
        .map((name) => ({ name, platform: (0,oci_platform/* parsePlatform */.FL)(name) }))
        .filter(({ platform }) => platform?.os === 'linux' && !runsHere(platform.architecture, world.native));
    // A builder elsewhere is somebody else's machine.
    const here = driver === 'docker' || driver === 'docker-container';
    const known = world.builder ? platformsOf(world.builder) : new Set();
    const missing = foreign.filter(({ name, platform }) => inputs.qemu === 'always' || !(known.has(name) || world.emulated.has(platform?.architecture ?? '')));
    const architectures = inputs.qemu === 'never' || !here
        ? []
        : [...new Set(missing.map(({ platform }) => platform?.architecture ?? ''))].filter(canEmulate);
    const mirrored = architectures.length === 0 ? undefined : world.binfmt;
    return {
        architectures,
        image: docker_images/* images */.z.binfmt,
        args: architectures.length === 0 ? [] : installArgs(mirrored?.name ?? docker_images/* images */.z.binfmt, architectures),
        ...(mirrored ? { mirrored } : {}),
    };
}
function runsHere(architecture, native) {
    return native === `linux/${architecture}` || (architecture === '386' && native === 'linux/amd64');
}

;// CONCATENATED MODULE: ./.build/src/build/secrets.js

const gitTokenVariable = 'IMAGE_PIPELINE_GIT_TOKEN';
/** `gitHost` where a Git context is fetched with our token: the host, with its port, that the token is for. */
function secretArguments(inputs, gitHost) {
    const { secrets, secretEnvs, secretFiles } = inputs;
    const own = [...secrets, ...secretEnvs, ...secretFiles].some(({ id }) => /^GIT_AUTH_(TOKEN|HEADER)(\.|$)/.test(id));
    const git = gitHost !== undefined && !own;
    const named = (id, variable) => ['--secret', `id=${id},env=${variable}`];
    return {
        fromVariables: secretEnvs.flatMap(({ id }, index) => named(id, variableOf(secrets.length + index))),
        others: [
            ...secrets.flatMap(({ id }, index) => named(id, variableOf(index))),
            ...secretFiles.flatMap(({ id, from }) => ['--secret', `id=${id},${(0,csv_field/* csvField */.X)(`src=${from}`)}`]),
            ...(git ? named(`GIT_AUTH_TOKEN.${gitHost}`, gitTokenVariable) : []),
        ],
        variables: [
            ...[...secrets, ...secretEnvs].map((_, index) => variableOf(index)),
            ...(git ? [gitTokenVariable] : []),
        ],
    };
}
/**
 * The secrets by the variables that the plan's arguments name. They travel beside the plan, because a plan is printed.
 */
function secretValues(inputs, env) {
    const { secrets, secretEnvs } = inputs;
    const values = [...secrets.map(({ value }) => value), ...secretEnvs.map(({ from }) => env[from] ?? '')];
    return {
        ...Object.fromEntries(values.map((value, index) => [variableOf(index), value])),
        ...(inputs.githubToken ? { [gitTokenVariable]: inputs.githubToken } : {}),
    };
}
/** A name of ours, so that a secret's own name cannot collide with what docker reads. */
function variableOf(index) {
    return `IMAGE_PIPELINE_SECRET_${index}`;
}

;// CONCATENATED MODULE: ./.build/src/build/plan.js












/** Pure: the same inputs and facts give the same plan. */
function plan(inputs, facts, tags, world) {
    const builder = builderPlan(inputs, world);
    const folder = (0,external_node_path_.join)(world.layoutRoot, folderKey(facts, tags, world));
    const layout = (0,external_node_path_.join)(folder, 'image');
    const attested = attestations(inputs, facts, world);
    const buildContexts = inputs.buildContexts.map((line) => (0,build_context/* fillTemplate */.ou)(line, world.context.git));
    const fetches = [world.context.path, ...buildContexts.map((line) => line.slice(line.indexOf('=') + 1))].some(build_context/* isGitUrl */.m8);
    const gitHost = fetches && world.gitToken ? new URL(facts.serverUrl).host : undefined;
    const secrets = secretArguments(inputs, gitHost);
    const clock = clockOf(inputs, facts, world);
    const options = inputs.exportOptions.map((option) => `,${option}`).join('');
    const { call } = inputs;
    const nodes = world.builder?.nodes.length ?? (0,own_builder/* ownBuilder */.y$)(inputs, world.setting).nodes;
    const apart = nodes > 1 && inputs.platforms.length > 1 && call === undefined;
    // The index of several nodes is ours: `joinLayouts` annotates it.
    const isIndex = !apart && (attested.any || inputs.platforms.length > 1);
    const invocation = (platforms, of, suffix) => {
        const cache = caches(inputs.cacheFrom, inputs.cacheTo, suffix);
        const metadataFile = `${of}.metadata.json`;
        const args = buildArguments(inputs, {
            builder: builder.name,
            context: world.context.path,
            buildContexts,
            platforms,
            annotations: call ? [] : annotationsOf(tags, isIndex),
            labels: (0,core_tags/* known */.e)(tags?.labels),
            attests: call ? [] : attested.attests,
            cacheFrom: cache.from,
            cacheTo: call ? [] : cache.to,
            secretEnvs: secrets.fromVariables,
            secrets: secrets.others,
            output: call ? undefined : `type=oci,tar=false,${(0,csv_field/* csvField */.X)(`dest=${of}`)}${clock.output}${options}`,
            metadataFile: call ? undefined : metadataFile,
        });
        return { platforms, args, layout: of, metadataFile };
    };
    return {
        builder,
        qemu: emulation(inputs, world, builder.driver),
        invocations: apart
            ? inputs.platforms.map((name) => invocation([name], (0,external_node_path_.join)(folder, (0,oci_platform/* platformSlug */.DN)(name)), name))
            : [invocation(inputs.platforms, layout, world.oneOfSeveral ? inputs.platforms.join('-') : undefined)],
        folder,
        layout,
        env: { BUILDX_METADATA_WARNINGS: 'true', ...clock.env },
        passedOn: cacheVariables([...inputs.cacheFrom, ...inputs.cacheTo], world.variables),
        secrets: secrets.variables,
        indexAnnotations: (0,core_tags/* known */.e)(tags?.annotations),
        call,
        load: inputs.load ? loadNames(facts, tags, world) : [],
        checks: { annotate: world.annotateChecks, dockerfile: world.dockerfile },
        warnings: [...warningsOf(inputs, attested, apart), ...world.warnings],
    };
}
function builderPlan(inputs, { builder, ownExists, hosted, setting }) {
    const own = (0,own_builder/* ownBuilder */.y$)(inputs, setting);
    if (builder && builder.name !== own.name)
        return { name: builder.name, driver: builder.driver, create: [], config: '', remove: undefined };
    const keep = inputs.keepState ? ['--keep-state'] : [];
    return {
        name: own.name,
        driver: own.driver,
        create: builder || ownExists ? [] : own.create,
        config: own.config,
        ...(own.image ? { image: own.image } : {}),
        remove: hosted ? ['buildx', 'rm', '--force', ...keep, own.name] : undefined,
    };
}
/** The layout is kept by repository and image. The digits keep apart what the readable part would mix. */
function folderKey(facts, tags, { folderName }) {
    const repository = facts.repository.fullName || folderName;
    const image = tags?.images[0] ?? '';
    const digits = (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([repository, image]))
        .digest('hex')
        .slice(0, 8);
    const name = (image.split('/').at(-1) || repository).replaceAll(/[^\w.-]+/g, '-').slice(0, 40);
    return `${name}-${digits}`;
}
/**
 * One clock: unless the build has one of its own, its times are those of the commit. The exporter is told, not the
 * Dockerfile's frontend: that would give each WORKDIR and COPY the time of the commit and so run every step after them
 * anew for each commit. Who sets SOURCE_DATE_EPOCH wants just that.
 */
function clockOf({ buildArgs }, { created }, { variables }) {
    if (buildArgs.some((argument) => argument.startsWith('SOURCE_DATE_EPOCH=')))
        return { output: '', env: {} };
    const seconds = String(Math.floor(created.getTime() / 1000));
    const asked = variables.has('SOURCE_DATE_EPOCH');
    return { output: `,source-date-epoch=${seconds}`, env: asked ? { SOURCE_DATE_EPOCH: seconds } : {} };
}
/** On the manifests always; on the index where there is one, because buildx refuses it elsewhere. */
function annotationsOf(tags, isIndex) {
    const asked = (tags?.annotationLevels ?? []).filter((level) => isIndex || level === 'manifest');
    const levels = [...new Set(['manifest', ...(isIndex ? ['index'] : []), ...asked])];
    return Object.entries((0,core_tags/* known */.e)(tags?.annotations)).flatMap(([key, value]) => levels.map((level) => `${level}:${key}=${value}`));
}
/** The tags of this run; without an image, the repository's name. */
function loadNames(facts, tags, { folderName }) {
    if (tags && tags.images.length > 0 && tags.references.length > 0)
        return tags.references;
    const name = (facts.repository.fullName || folderName).toLowerCase().replaceAll(/[^a-z0-9/._-]+/g, '-');
    return [`${name}:${tags?.version || 'latest'}`];
}
function warningsOf({ buildArgs }, { tellsArguments }, apart) {
    const names = buildArgs.map((argument) => argument.split('=')[0] ?? '');
    const telling = names.filter((name) => /(secret|token|passw(or)?d|api_?key|private_?key|credential)/i.test(name));
    const kept = tellsArguments ? 'the image’s history and its provenance tell' : 'the image’s history may tell';
    return [
        ...telling.map((name) => `build-args: ${name} looks like a secret, and ${kept} its value; use secrets instead`),
        ...(apart ? ['the builder has several nodes: each platform is built by itself, with a cache of its own'] : []),
    ];
}

// EXTERNAL MODULE: ./.build/src/docker/load.js
var load = __webpack_require__(88562);
// EXTERNAL MODULE: ./.build/src/oci/layout.js
var oci_layout = __webpack_require__(871);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./.build/src/build/steps.js

/** Counts the steps in BuildKit's plain progress, line by line: `#7 [stage-1 2/3] RUN …`, later `#7 CACHED`. */
function countSteps() {
    const seen = new Set();
    const cached = new Set();
    return {
        line(text) {
            if (!text.startsWith('#'))
                return;
            const [step = '', ...words] = startOfLine(text).split(' ', 64);
            if (isStep(words))
                seen.add(step);
            if (words.length === 1 && words[0] === 'CACHED' && seen.has(step))
                cached.add(step);
        },
        steps: () => ({ total: seen.size, cached: cached.size }),
    };
}
/** `[stage-1 2/3] …` is one; `[internal] …` and `[auth] …` are BuildKit's own. */
function isStep(words) {
    if (!words[0]?.startsWith('['))
        return false;
    const last = words.find((word) => word.endsWith(']')) ?? '';
    return /^\[?\d{1,9}\/\d{1,9}\]$/.test(last);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./.build/src/oci/tar-entries.js
var tar_entries = __webpack_require__(83527);
;// CONCATENATED MODULE: ./.build/src/build/unpack-layout.js







/**
 * Puts the blobs of a layout's tar into a layout folder; those that are there are not written again. `index.json` of
 * the tar is left out: the caller knows what was built.
 *
 * @throws Error for a blob whose bytes are not those of its name
 */
async function unpackLayout(stream, dir) {
    await (0,promises_.mkdir)((0,external_node_path_.join)(dir, 'blobs', 'sha256'), { recursive: true });
    for await (const entry of (0,tar_entries/* tarEntries */.O_)(stream)) {
        const hex = /^(?:\.\/)?blobs\/sha256\/([0-9a-f]{64})$/.exec(entry.name)?.[1];
        if (hex !== undefined)
            await keepBlob(entry, hex, dir);
    }
}
async function keepBlob(entry, hex, dir) {
    const path = (0,oci_layout/* blobPath */.nD)(dir, `sha256:${hex}`);
    const there = await (0,promises_.access)(path).then(() => true, () => false);
    if (there)
        return;
    const temporary = `${path}.${process.pid}`;
    const hash = (0,external_node_crypto_.createHash)('sha256');
    try {
        await (0,external_node_stream_promises_.pipeline)(entry.content, async function* (chunks) {
            for await (const chunk of chunks) {
                hash.update(chunk);
                yield chunk;
            }
        }, (0,external_node_fs_.createWriteStream)(temporary));
        if (hash.digest('hex') !== hex)
            throw new Error(`the build sent other bytes under sha256:${hex}`);
        await (0,promises_.rename)(temporary, path);
    }
    finally {
        await (0,promises_.rm)(temporary, { force: true });
    }
}

// EXTERNAL MODULE: ./.build/src/oci/manifest.js
var manifest = __webpack_require__(66908);
// EXTERNAL MODULE: ./.build/src/core/replace-file.js
var replace_file = __webpack_require__(56382);
;// CONCATENATED MODULE: ./.build/src/build/verified-blobs.js


/** Entries that are kept: a layout holds blobs of some branches. */
const most = 2000;
/** Milliseconds. A later write that falls into the same tick of the file system's clock would leave no trace. */
const tick = 20;
/** A file that cannot be read is an empty one: then everything is hashed. */
async function verifiedBlobs(path) {
    const entries = new Map(Object.entries(await readEntries(path)));
    let changed = false;
    return {
        has: (digest, stats) => entries.get(digest) === markOf(stats),
        add(digest, stats, since) {
            if (since - Number(stats.ctimeNs / 1000000n) < tick)
                return;
            entries.delete(digest);
            entries.set(digest, markOf(stats));
            changed = true;
        },
        async keep() {
            if (changed)
                await (0,replace_file.replaceFile)(path, Object.fromEntries([...entries].slice(-most)));
        },
    };
}
/** Any write changes the ctime, which no user can set back; another file has another inode. */
function markOf({ size, mtimeNs, ino, ctimeNs }) {
    return [size, mtimeNs, ino, ctimeNs].join(' ');
}
async function readEntries(path) {
    try {
        const entries = JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
        return typeof entries === 'object' && entries !== null ? { ...entries } : {};
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./.build/src/build/verify-layout.js









/** A blob that is missing, or of another size. */
class IncompleteLayout extends Error {
    constructor(dir) {
        super(`the build left ${dir} incomplete`);
    }
}
/** A blob of the right size with other bytes, or something that is no regular file. */
class WrongBlobs extends Error {
    constructor(dir, digests) {
        super(`the kept layout ${dir} held something else under ${digests.join(', ')}`);
    }
}
/**
 * Holds every blob of this image against its digest. BuildKit leaves a blob alone that is there already, whatever its
 * bytes, and a registry that has the right one never asks for it: gates would judge what is not published. Blobs that an
 * earlier run has hashed and nobody has written since are not read again. What is wrong is deleted, so that the next
 * build writes it.
 *
 * @throws IncompleteLayout, WrongBlobs, InterruptedError
 */
async function verifyLayout(layout, signal) {
    const { dir } = layout;
    const verified = await verifiedBlobs(`${dir}.verified.json`);
    const seen = new Set();
    // Level by level: what a manifest names is believed once the manifest is right.
    for (let level = [layout.root]; level.length > 0;) {
        const fresh = [...new Map(level.map((blob) => [blob.digest, blob])).values()].filter(({ digest }) => !seen.has(digest));
        await checkAll(dir, fresh, verified, signal);
        for (const { digest } of fresh)
            seen.add(digest);
        level = (await Promise.all(fresh.map((blob) => childrenOf(layout, blob)))).flat();
    }
    await verified.keep();
}
async function childrenOf(layout, descriptor) {
    if (!(0,manifest/* isManifestType */.Q3)(descriptor.mediaType))
        return [];
    if ((0,manifest/* isIndexType */.$U)(descriptor.mediaType))
        return (await (0,oci_layout/* readIndex */.vY)(layout, descriptor)).manifests;
    const { config, layers } = await (0,oci_layout/* readManifest */.WI)(layout, descriptor);
    return [config, ...layers];
}
async function checkAll(dir, blobs, verified, signal) {
    const states = new Map();
    const queue = [...blobs];
    const worker = async () => {
        for (let blob = queue.pop(); blob; blob = queue.pop())
            states.set(blob.digest, await stateOf(dir, blob, verified, signal));
    };
    // While one blob is hashed the next is read.
    await Promise.all([worker(), worker(), worker()]);
    const bad = [...states].filter(([, state]) => state !== 'right');
    if (bad.length === 0)
        return;
    await Promise.all(bad.map(([digest]) => (0,promises_.rm)((0,oci_layout/* blobPath */.nD)(dir, digest), { force: true, recursive: true })));
    const wrong = bad.flatMap(([digest, state]) => (state === 'wrong' ? [digest] : []));
    throw wrong.length > 0 ? new WrongBlobs(dir, wrong) : new IncompleteLayout(dir);
}
async function stateOf(dir, { digest, size }, verified, signal) {
    if (signal.aborted)
        throw new errors/* InterruptedError */.p4(signal.reason);
    const path = (0,oci_layout/* blobPath */.nD)(dir, digest);
    if (!(await realFolders(path)))
        return 'wrong';
    const stats = await (0,promises_.lstat)(path, { bigint: true }).catch(() => undefined);
    if (!stats)
        return 'missing';
    if (!stats.isFile())
        return 'wrong';
    if (Number(stats.size) !== size)
        return 'missing';
    if (verified.has(digest, stats))
        return 'right';
    const hashed = await hash(path, (0,oci_digest/* algorithmOf */.Hy)(digest), signal);
    if (hashed.hex !== (0,oci_digest/* hexOf */.ZD)(digest))
        return 'wrong';
    verified.add(digest, hashed.stats, hashed.since);
    return 'right';
}
/** `blobs` and `blobs/sha256` are no links to somewhere else; one that is goes. */
async function realFolders(path) {
    for (const folder of [(0,external_node_path_.dirname)((0,external_node_path_.dirname)(path)), (0,external_node_path_.dirname)(path)]) {
        const stats = await (0,promises_.lstat)(folder).catch(() => undefined);
        if (!stats || stats.isDirectory())
            continue;
        await (0,promises_.rm)(folder, { force: true });
        return false;
    }
    return true;
}
const piece = 1 << 20;
/** The stats are those from before the reading: a write while it goes on leaves another ctime. */
async function hash(path, algorithm, signal) {
    const file = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0));
    try {
        const since = Date.now();
        const stats = await file.stat({ bigint: true });
        const digest = (0,external_node_crypto_.createHash)(algorithm);
        const buffer = Buffer.allocUnsafe(Math.min(piece, Math.max(1, Number(stats.size))));
        for (;;) {
            if (signal.aborted)
                throw new errors/* InterruptedError */.p4(signal.reason);
            const { bytesRead } = await file.read(buffer, 0, buffer.length);
            if (bytesRead === 0)
                break;
            digest.update(buffer.subarray(0, bytesRead));
        }
        return { hex: digest.digest('hex'), stats, since };
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./.build/src/build/invoke.js










/**
 * One build into its kept layout. Seldom two platforms that share a layer get in each other's way there: then the build,
 * cached by now, is done again, and if need be once more as a tar stream that we unpack. A cache that cannot be set up
 * is left out. A blob of the kept layout that is not what its name says is deleted, and the build is done once more.
 *
 * @throws ToolError with the last words of buildx, UserError where a blob is wrong again
 */
async function invoke(invocation, env, docker, log, signal) {
    const steps = countSteps();
    const onStderr = (line) => {
        steps.line(line);
        // The store's own retries; when they do not help, the build fails and is told.
        if (line.startsWith('ERROR: (*service).Write failed') && tellsOfLock(line))
            log.debug(line);
        else
            log.raw(line);
    };
    const options = { env, signal, onStderr, onStdout: log.raw };
    await (0,promises_.mkdir)(invocation.layout, { recursive: true });
    await (0,promises_.rm)(invocation.metadataFile, { force: true });
    let { args } = invocation;
    let wrong = false;
    for (let failures = 0;;) {
        try {
            if (failures < 2)
                await docker.exec(args, options);
            else
                await streamed({ ...invocation, args }, options, docker);
            return await result(invocation, steps.steps(), signal);
        }
        catch (error) {
            const less = withoutBadCache(args, error);
            if (less.length < args.length) {
                log.warning(`A cache cannot be used and is left out: ${lastLine(error)}`);
                args = less;
            }
            else if (storeFailed(error) && failures < 2) {
                log.info('Two platforms wrote the same layer at once; building again from the cache.');
                failures += 1;
            }
            else if (error instanceof WrongBlobs && !wrong) {
                log.warning(`${error.message}; it was deleted and is built again`);
                wrong = true;
            }
            else if (error instanceof WrongBlobs)
                throw new errors/* UserError */.yo(error.message, {
                    cure: 'Something changes that folder while the build writes there: stop it, or set layout-dir to a folder of this job alone.',
                    cause: error,
                });
            else
                throw error;
        }
    }
}
/** A tar on buildx's stdout is unpacked as it comes; a wrong blob ends buildx, and its failure ends the unpacking. */
async function streamed(invocation, options, docker) {
    const tar = new external_node_stream_.PassThrough();
    const end = (error) => {
        tar.destroy(error);
        throw error;
    };
    const written = unpackLayout(tar, invocation.layout).catch(end);
    const build = docker
        .exec(streamArguments(invocation), { ...options, onStdoutChunk: (chunk) => push(tar, chunk) })
        .then(() => tar.end())
        .catch(end);
    const outcomes = await Promise.allSettled([build, written]);
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed)
        throw failed.reason;
}
/** The same build, its layout on stdout. */
function streamArguments({ args, layout }) {
    const streamed = (output) => output.replace('tar=false,', '').replace((0,csv_field/* csvField */.X)(`dest=${layout}`), 'dest=-');
    return args.map((arg, at) => (args[at - 1] === '--output' ? streamed(arg) : arg));
}
/** Takes nobody's word: what was built is read from the metadata file, and every blob is held against its digest. */
async function result({ layout: dir, metadataFile }, steps, signal) {
    const metadata = await readMetadata(metadataFile);
    const layout = { dir, root: rootOf(metadata) };
    await verifyLayout(layout, signal);
    return { layout, metadata, steps };
}
/** `ERROR: … ref layer-sha256:aa locked for 1.03ms …` */
function tellsOfLock(line) {
    if (!line.startsWith('ERROR: '))
        return false;
    const words = startOfLine(line).split(' ');
    return words.some((word, at) => word === 'locked' && words[at - 2] === 'ref' && words[at - 1]?.includes('sha256:') === true);
}
function storeFailed(error) {
    return (error instanceof IncompleteLayout || (error instanceof tool_error/* ToolError */.v && startsOfLines(error.stderr).some(tellsOfLock)));
}
function push(stream, chunk) {
    return new Promise((resolve, reject) => stream.write(chunk, (error) => (error ? reject(error) : resolve())));
}
/**
 * `ignore-error` does not cover a cache that cannot even be set up, e.g. for want of a token. Only what ended the build
 * counts: a cache that could not be read is told too, and harms nobody.
 */
function withoutBadCache(args, error) {
    const kind = error instanceof tool_error/* ToolError */.v ? startsOfLines(error.stderr).map(badCache).find(Boolean) : undefined;
    const bad = (flag, value) => (flag === '--cache-from' && kind === 'importer') ||
        (flag === '--cache-to' && kind === 'exporter' && value?.includes('ignore-error=true') === true);
    return args.filter((arg, at) => !bad(arg, args[at + 1]) && !bad(args[at - 1], arg));
}
/** `ERROR: failed to solve: failed to configure gha cache exporter: …` */
function badCache(line) {
    const at = line.startsWith('ERROR: ') ? line.indexOf('failed to solve: failed to configure ') : -1;
    return at < 0 ? undefined : /^[a-z0-9]{1,40} cache (importer|exporter)/.exec(line.slice(at + 37))?.[1];
}
function lastLine(error) {
    return error instanceof tool_error/* ToolError */.v ? (error.stderr.trim().split('\n').at(-1) ?? '') : '';
}

// EXTERNAL MODULE: ./.build/src/oci/entries.js
var oci_entries = __webpack_require__(59361);
// EXTERNAL MODULE: ./.build/src/oci/write-index.js
var write_index = __webpack_require__(25047);
;// CONCATENATED MODULE: ./.build/src/build/join-layouts.js






/**
 * One index over what several nodes built, in a layout of its own: each one's image manifest and, with provenance, its
 * attestation manifest. Blobs are linked, not copied, where the file system can.
 */
async function joinLayouts(layouts, dir, annotations) {
    const entries = [];
    for (const layout of layouts) {
        const { manifests, blobs } = await (0,oci_layout/* contentsOf */.KD)(layout);
        // The root is an index that ours replaces, or the one manifest.
        const kept = (0,manifest/* isIndexType */.$U)(layout.root.mediaType) ? manifests.filter((child) => child !== layout.root) : manifests;
        for (const { digest } of [...blobs, ...kept])
            await share(layout.dir, dir, digest);
        entries.push(...(await (0,oci_entries/* entriesOf */.M)(layout)));
    }
    return (0,write_index/* writeIndex */._)(entries, dir, annotations);
}
/** What is there from an earlier run is used only where it is the very file that was verified. */
async function share(from, to, digest) {
    const [source, target] = [(0,oci_layout/* blobPath */.nD)(from, digest), (0,oci_layout/* blobPath */.nD)(to, digest)];
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
    const [right, there] = await Promise.all([(0,promises_.lstat)(source), (0,promises_.lstat)(target).catch(() => undefined)]);
    if (there?.isFile() && there.ino === right.ino && there.dev === right.dev)
        return;
    await (0,promises_.rm)(target, { force: true, recursive: true });
    await (0,promises_.link)(source, target).catch(() => (0,promises_.copyFile)(source, target));
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./.build/src/build/lock-file.js





const attempts = 20;
/**
 * Takes the lock, and gives what releases it; undefined where a process that lives has it. The lock of a process that
 * died is taken over. It never has two holders: it comes into being with its text, and only who holds a second lock may
 * remove a dead one, after looking once more that it is still that one.
 */
async function takeLock(path) {
    const holder = { pid: process.pid, host: (0,external_node_os_.hostname)(), started: await startOf(process.pid), id: (0,external_node_crypto_.randomUUID)() };
    const text = JSON.stringify(holder);
    for (let attempt = 0; attempt < attempts; attempt += 1) {
        if (await create(path, text))
            return () => removeIf(path, text);
        const there = await textOf(path);
        if (there === undefined)
            continue;
        if (await alive(there))
            return undefined;
        const release = await takeLock(`${path}.taker`);
        if (release)
            await removeIf(path, there).finally(release);
        else
            await (0,external_node_timers_promises_.setTimeout)(10);
    }
    return undefined;
}
/** Whole or not at all: the file is written under another name and then given this one. */
async function create(path, text) {
    const temporary = `${path}.${(0,external_node_crypto_.randomUUID)()}`;
    await (0,promises_.writeFile)(temporary, text, { flag: 'wx' });
    try {
        await (0,promises_.link)(temporary, path);
        return true;
    }
    catch (error) {
        const { code = '' } = error;
        if (code === 'EEXIST')
            return false;
        if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(code))
            throw error;
        return await createWithoutLinks(path, text);
    }
    finally {
        await (0,promises_.rm)(temporary, { force: true });
    }
}
/** On file systems that know no links. */
async function createWithoutLinks(path, text) {
    try {
        await (0,promises_.writeFile)(path, text, { flag: 'wx' });
        return true;
    }
    catch (error) {
        if (error.code === 'EEXIST')
            return false;
        throw error;
    }
}
async function removeIf(path, text) {
    if ((await textOf(path)) === text)
        await (0,promises_.rm)(path, { force: true });
}
/** undefined where there is no lock. */
async function textOf(path) {
    return (0,promises_.readFile)(path, 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
}
/** A lock that cannot be understood was left half-written by a run that died. */
async function alive(text) {
    const { pid, host, started } = parse(text);
    if (pid === undefined)
        return false;
    // Another machine's processes cannot be seen from here.
    if (host !== (0,external_node_os_.hostname)())
        return true;
    try {
        process.kill(pid, 0);
    }
    catch (error) {
        return error.code === 'EPERM';
    }
    return (await startOf(pid)) === started;
}
function parse(text) {
    try {
        const holder = JSON.parse(text);
        // Zero and negative numbers would mean groups of processes.
        return typeof holder?.pid === 'number' && Number.isInteger(holder.pid) && holder.pid > 0 ? holder : {};
    }
    catch {
        return {};
    }
}
/** Field 22 of /proc/PID/stat; the name in field 2 may hold spaces and parentheses. */
async function startOf(pid) {
    const stat = await (0,promises_.readFile)((0,external_node_path_.join)('/proc', String(pid), 'stat'), 'utf8').catch(() => '');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

;// CONCATENATED MODULE: ./.build/src/build/layout-folder.js



/**
 * Takes the kept folder until the run ends. Where another run that still lives holds it, this run gets a folder of its
 * own beside it, which goes when the run ends: nobody waits, and the build only writes more.
 */
async function takeFolder(folder, host) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(folder), { recursive: true });
    const release = await takeLock(`${folder}.lock`);
    if (release) {
        host.atEnd({ what: `the lock of ${folder}`, run: release });
        await (0,promises_.mkdir)(folder, { recursive: true });
        return folder;
    }
    const own = `${folder}-${process.pid}`;
    host.log.info(`another run uses ${folder}: this one builds into ${own}`);
    host.atEnd({ what: `the folder ${own}`, run: () => (0,promises_.rm)(own, { recursive: true, force: true }) });
    await (0,promises_.rm)(own, { recursive: true, force: true });
    await (0,promises_.mkdir)(own, { recursive: true });
    return own;
}

;// CONCATENATED MODULE: ./.build/src/build/qemu.js


/** Registers QEMU for the architectures that miss it: one privileged run. */
async function installQemu({ architectures, args, image, mirrored }, host, docker) {
    if (architectures.length === 0)
        return;
    const wanted = architectures.join(', ');
    host.log.info(`registering QEMU for ${wanted}`);
    if (mirrored) {
        const { loadMirrored } = await __webpack_require__.e(/* import() */ 2373).then(__webpack_require__.bind(__webpack_require__, 62373));
        await loadMirrored(mirrored, host, docker);
    }
    try {
        await docker.exec(args, { signal: host.signal, onStderr: host.log.debug });
    }
    catch (error) {
        if (!(error instanceof tool_error/* ToolError */.v))
            throw error;
        throw new errors/* UserError */.yo(`QEMU for ${wanted} could not be registered with ${image}`, {
            cure: 'Let this machine pull that image, or give it by a mirror (tools-mirror), or install qemu-user-static on it, or build natively (platforms, builder with several nodes); qemu: never leaves it to the builder.',
            cause: error,
        });
    }
}

;// CONCATENATED MODULE: ./.build/src/build/tidy-layout.js





/** Unreferenced bytes that are kept from build to build; they are what makes the next build of another branch cheap. */
const bound = 2_000_000_000;
/** A kept `index.json` gathers entries from build to build: now it names this image alone, for every tool that reads it. */
async function writeRoot({ dir, root }) {
    await (0,replace_file.replaceFile)((0,external_node_path_.join)(dir, 'oci-layout'), { imageLayoutVersion: '1.0.0' });
    await (0,replace_file.replaceFile)((0,external_node_path_.join)(dir, 'index.json'), { schemaVersion: 2, mediaType: manifest/* mediaTypes */.Ib.index, manifests: [root] });
}
/** Drops every blob that this image does not use, once they have grown past the bound. Gives the bytes that went. */
async function dropOldBlobs(layout, limit = bound) {
    const { manifests, blobs } = await (0,oci_layout/* contentsOf */.KD)(layout);
    const used = new Set([...manifests, ...blobs].map(({ digest }) => (0,oci_layout/* blobPath */.nD)(layout.dir, digest)));
    const old = [];
    for (const algorithm of await (0,promises_.readdir)((0,external_node_path_.join)(layout.dir, 'blobs')))
        for (const name of await (0,promises_.readdir)((0,external_node_path_.join)(layout.dir, 'blobs', algorithm))) {
            const path = (0,external_node_path_.join)(layout.dir, 'blobs', algorithm, name);
            if (!used.has(path))
                old.push({ path, size: (await (0,promises_.lstat)(path)).size });
        }
    const bytes = old.reduce((sum, { size }) => sum + size, 0);
    if (bytes <= limit)
        return 0;
    await Promise.all(old.map(({ path }) => (0,promises_.rm)(path, { force: true, recursive: true })));
    // Half-written blobs of interrupted builds.
    await (0,promises_.rm)((0,external_node_path_.join)(layout.dir, 'ingest'), { recursive: true, force: true });
    return bytes;
}
/** Milliseconds after which a kept folder that nobody used is dropped: an image that was renamed, a try. */
const forgotten = 30 * 86_400_000;
/** Drops the kept folders beside this one that no run has used for a month. */
async function dropForgottenFolders(folder, now) {
    const root = (0,external_node_path_.dirname)(folder);
    for (const name of await (0,promises_.readdir)(root)) {
        const other = (0,external_node_path_.join)(root, name);
        if (other === folder)
            continue;
        const used = await lastUse(other);
        if (used !== undefined && now.getTime() - used > forgotten)
            await (0,promises_.rm)(other, { recursive: true, force: true });
    }
}
/** When a build last wrote there; undefined for what is no kept folder: a `layout-dir` may hold other things. */
async function lastUse(folder) {
    const names = await (0,promises_.readdir)(folder).catch(() => []);
    const told = names.filter((name) => name.endsWith('.metadata.json'));
    const times = await Promise.all(told.map(async (name) => (await (0,promises_.stat)((0,external_node_path_.join)(folder, name))).mtimeMs));
    return times.length > 0 ? Math.max(...times) : undefined;
}

;// CONCATENATED MODULE: ./.build/src/build/unbooted.js



/** What helps where a builder's own image could not be pulled; every other failure as it is. */
function unbooted(error) {
    if (!(error instanceof tool_error/* ToolError */.v))
        return error;
    const lines = startsOfLines(error.stderr);
    if (!lines.some((line) => /^ > \[internal\] booting buildkit:/.test(line)))
        return error;
    const image = lines.map((line) => /^#\d{1,9} pulling image (\S{1,300})/.exec(line)?.[1]).find(Boolean);
    if (image === undefined)
        return error;
    return new errors/* UserError */.yo(`the builder could not start, because its image ${image} cannot be pulled: ${error.message}`, {
        cure: 'Let the engine reach that registry, or give the image by a mirror (tools-mirror: image-pipeline mirror DIR fills one), or name a builder that is there (builder).',
        cause: error,
    });
}

;// CONCATENATED MODULE: ./.build/src/build/run.js












/**
 * Builds into the kept layout and holds it until the run ends. `secrets` has the values of the variables that the plan
 * names (`secretValues`).
 *
 * @throws ToolError with buildx's last words, InterruptedError, UserError where QEMU cannot be had
 */
async function run(plan, host, docker, secrets = {}) {
    const start = performance.now();
    if (plan.call)
        throw new errors/* UserError */.yo(`call: ${plan.call} looks at the Dockerfile and builds nothing, so there is nothing to go on with`, {
            cure: 'Leave out the stages that need an image, or leave out call.',
        });
    for (const warning of plan.warnings)
        host.log.warning(warning);
    const env = environmentOf(plan, host, secrets);
    await Promise.all([makeBuilder(plan.builder, host, docker), installQemu(plan.qemu, host, docker)]);
    const folder = await takeFolder(plan.folder, host);
    const invocations = plan.invocations.map((invocation) => moved(invocation, plan.folder, folder));
    const built = await buildAll(invocations, env, host, docker).catch((error) => {
        throw unbooted(error);
    });
    const layout = await resultOf(built, plan, plan.layout.replace(plan.folder, folder));
    for (const { layout } of built)
        await writeRoot(layout);
    await writeRoot(layout);
    for (const of of new Set([layout, ...built.map(({ layout }) => layout)]))
        await dropOldBlobs(of);
    await dropForgottenFolders(folder, host.now());
    const checks = allChecks(built, plan);
    if (plan.checks.annotate)
        tellChecks(checks, host);
    if (plan.load.length > 0)
        await (0,load/* load */.H)(layout, plan.load, host, docker);
    const platforms = await (0,oci_layout/* platformsOf */.Wt)(layout);
    return {
        layout,
        builder: { name: plan.builder.name, driver: plan.builder.driver },
        digest: layout.root.digest,
        imageId: imageIdOf(built, layout),
        platforms,
        metadata: metadataOf(built, invocations, layout),
        checks,
        sizes: await sizesOf(layout, platforms),
        seconds: (performance.now() - start) / 1000,
        cached: built.reduce((sum, { steps }) => ({ total: sum.total + steps.total, cached: sum.cached + steps.cached }), {
            total: 0,
            cached: 0,
        }),
    };
}
/** Side by side; when one fails the others are stopped, and all have ended before the failure is told. */
async function buildAll(invocations, env, host, docker) {
    const failed = new AbortController();
    const signal = AbortSignal.any([host.signal, failed.signal]);
    let first;
    const builds = invocations.map((invocation) => host.log
        .group(`Build ${invocation.platforms.join(', ') || 'for the builder’s platform'}`, (log) => invoke(invocation, env, docker, log, signal))
        .catch((error) => {
        first ??= error;
        failed.abort();
        throw error;
    }));
    const outcomes = await Promise.allSettled(builds);
    if (first !== undefined)
        throw first;
    return outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
}
async function resultOf(built, plan, dir) {
    const [only, ...others] = built;
    if (only && others.length === 0)
        return only.layout;
    return joinLayouts(built.map(({ layout }) => layout), dir, plan.indexAnnotations);
}
/** The folder of another run is not touched: this run's is elsewhere. */
function moved(invocation, from, to) {
    if (from === to)
        return invocation;
    const move = (path) => path.replace(from, to);
    return {
        ...invocation,
        args: invocation.args.map((arg, at) => ['--output', '--metadata-file'].includes(invocation.args[at - 1] ?? '') ? move(arg) : arg),
        layout: move(invocation.layout),
        metadataFile: move(invocation.metadataFile),
    };
}
/** Every platform finds the same ones. */
function allChecks(built, plan) {
    const all = built.flatMap(({ metadata }) => checksOf(metadata, plan.checks.dockerfile));
    return [...new Map(all.map((check) => [check.message, check])).values()];
}
function imageIdOf(built, { root }) {
    const config = built.length === 1 ? built[0]?.metadata['containerimage.config.digest'] : undefined;
    return config ?? root.digest;
}
function metadataOf(built, invocations, { root }) {
    const [only, ...others] = built.map(({ metadata }) => withoutWarnings(metadata));
    if (only && others.length === 0)
        return only;
    const byPlatform = built.map(({ metadata }, at) => [invocations[at]?.platforms.join(','), withoutWarnings(metadata)]);
    return {
        ...Object.fromEntries(byPlatform),
        'containerimage.digest': root.digest,
        'containerimage.descriptor': root,
    };
}
async function sizesOf(layout, platforms) {
    const sizes = new Map();
    for (const [name, descriptor] of platforms) {
        const { config, layers } = await (0,oci_layout/* readManifest */.WI)(layout, descriptor);
        sizes.set(name, [config, ...layers].reduce((sum, { size }) => sum + size, 0));
    }
    return sizes;
}

// EXTERNAL MODULE: ./.build/src/core/markdown.js
var markdown = __webpack_require__(19982);
;// CONCATENATED MODULE: ./.build/src/build/show.js

function show(built) {
    const { layout, builder, digest, imageId, platforms, metadata, sizes, seconds, cached, checks } = built;
    const digests = Object.fromEntries([...platforms].map(([name, descriptor]) => [name, descriptor.digest]));
    // In the shape in which the stage analyze tells more.
    const size = Object.fromEntries([...sizes].map(([platform, compressed]) => [platform, { compressed }]));
    return {
        outputs: {
            digest,
            imageid: imageId,
            metadata: JSON.stringify(metadata, null, 2),
            platforms: JSON.stringify(digests),
            layout: layout.dir,
            size: JSON.stringify(size),
        },
        section: sectionOf(built),
        report: {
            digest,
            imageId,
            layout: layout.dir,
            builder,
            platforms: Object.entries(digests).map(([platform, of]) => ({
                platform,
                digest: of,
                compressed: sizes.get(platform),
            })),
            seconds,
            steps: cached,
            checks,
        },
    };
}
function sectionOf({ digest, platforms, sizes, seconds, cached, checks }) {
    const rows = [...platforms].map(([name, descriptor]) => `| ${name} | \`${descriptor.digest}\` | ${megabytes(sizes.get(name) ?? 0)} |`);
    const from = cached.total > 0 ? `, ${cached.cached} of ${cached.total} steps from the cache` : '';
    return [
        '### Build',
        '',
        `Built \`${digest}\` in ${seconds.toFixed(1)} s${from}.`,
        '',
        '| platform | digest | compressed |',
        '|---|---|--:|',
        ...rows,
        ...(checks.length > 0 ? ['', `Build checks: ${checks.length} to look at.`] : []),
        // A check quotes the Dockerfile, which a pull request can write.
        ...checks.map(({ message, url }) => `- ${(0,markdown/* escaped */.Mk)(message, 500)}${url === '' ? '' : ` ([why](${url}))`}`),
        '',
    ].join('\n');
}
function megabytes(bytes) {
    return bytes < 100_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

;// CONCATENATED MODULE: ./.build/src/build/index.js








/***/ }),

/***/ 83053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SD: () => (/* binding */ presentDockerfile),
/* harmony export */   Se: () => (/* binding */ dockerfilePath),
/* harmony export */   wE: () => (/* binding */ missingFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52255);



/** What the inputs name on this machine and is not there, or cannot be read; `context` undefined where it is not known yet. */
async function missingFiles(inputs, context, cwd) {
    const mistakes = [];
    if (context !== undefined && !(0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemote */ .Vx)(context)) {
        const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, context)).catch(() => undefined);
        if (!folder?.isDirectory())
            mistakes.push({
                input: 'context',
                value: context,
                problem: 'is no folder',
                cure: ['git', 'workflow'].includes(context)
                    ? 'What docker/metadata-action calls context is metadata-context here.'
                    : 'Give the folder that the Dockerfile copies from, relative to the checkout.',
            });
        else
            mistakes.push(...(await missingDockerfile(inputs, context, cwd)));
    }
    for (const { id, from } of inputs.secretFiles)
        if (!(await readable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, from))))
            mistakes.push({
                input: 'secret-files',
                value: `${id}=${from}`,
                problem: 'cannot be read',
                cure: 'Write the file in an earlier step, or take the entry out.',
            });
    return mistakes;
}
/** The Dockerfile's path relative to the checkout, for annotations; undefined where BuildKit fetches it. */
function dockerfilePath(inputs, context, cwd) {
    if ((0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemote */ .Vx)(context) || (0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemote */ .Vx)(inputs.file))
        return undefined;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(cwd, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, inputs.file || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(context, 'Dockerfile')));
}
/** BuildKit takes `dockerfile` too, where none is named. */
async function presentDockerfile(path, { file }, cwd) {
    if (file !== '' || (await readable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path))))
        return path;
    const small = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), 'dockerfile');
    return (await readable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, small))) ? small : path;
}
async function missingDockerfile(inputs, context, cwd) {
    const path = dockerfilePath(inputs, context, cwd);
    if (path === undefined || (await readable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path))))
        return [];
    // BuildKit takes this name too.
    if (inputs.file === '' && (await readable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, context, 'dockerfile'))))
        return [];
    return [
        {
            input: 'file',
            value: path,
            problem: 'cannot be read',
            cure: inputs.file === ''
                ? 'Set file to where the Dockerfile is, or set context.'
                : 'Its path starts at the checkout.',
        },
    ];
}
async function readable(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.R_OK).then(() => true, () => false);
}


/***/ }),

/***/ 95328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   missing: () => (/* binding */ missing),
/* harmony export */   missingVariables: () => (/* binding */ missingVariables)
/* harmony export */ });
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52255);
/* harmony import */ var _contradictions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46788);
/* harmony import */ var _local_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83053);



/**
 * What can be found wrong before anything of the commit is known: inputs that contradict each other, and variables,
 * folders and files that are not there. A context that depends on the commit is judged later, by `look`.
 */
async function missing(inputs, { env, cwd }) {
    const asked = inputs.context || ((await (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .isCheckout */ .VI)(cwd, inputs.file)) ? '.' : '');
    const path = asked.includes('{{') ? '' : asked;
    return [
        ...(0,_contradictions_js__WEBPACK_IMPORTED_MODULE_1__/* .contradictions */ .v)(inputs),
        ...missingVariables(inputs, env),
        ...(await (0,_local_files_js__WEBPACK_IMPORTED_MODULE_2__/* .missingFiles */ .wE)(inputs, path === '' ? undefined : path, cwd)),
    ];
}
function missingVariables({ secretEnvs }, env) {
    return secretEnvs
        .filter(({ from }) => (env[from] ?? '') === '')
        .map(({ id, from }) => ({
        input: 'secret-envs',
        value: `${id}=${from}`,
        problem: `the variable ${from} is not set, or is empty`,
        cure: 'Set it in env of this step, or take the entry out.',
    }));
}


/***/ }),

/***/ 87694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UG: () => (/* binding */ buildkitImage),
/* harmony export */   um: () => (/* binding */ wantsOwn),
/* harmony export */   y$: () => (/* binding */ ownBuilder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _docker_images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94384);
/* harmony import */ var _csv_field_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38929);



const configFile = 'buildkitd.toml';
/** Whether the inputs say how the builder is to be made, so that the current one is not looked at. */
function wantsOwn(inputs) {
    const { driver, driverOpts, buildkitdFlags, buildkitdConfigInline, endpoint, append } = inputs;
    if (driver === 'docker')
        return false;
    return (driver !== undefined ||
        driverOpts.length > 0 ||
        buildkitdFlags !== '' ||
        buildkitdConfigInline !== '' ||
        endpoint !== '' ||
        append.length > 0);
}
/** The image that a builder of ours would run. */
function buildkitImage({ driverOpts }) {
    const option = driverOpts.map((one) => one.replace(/^"|"$/g, '')).find((one) => one.startsWith('image='));
    return option?.slice('image='.length) ?? _docker_images_js__WEBPACK_IMPORTED_MODULE_1__/* .images */ .z.buildkit;
}
function ownBuilder(inputs, setting = {}) {
    const driver = inputs.driver === undefined || inputs.driver === 'docker' ? 'docker-container' : inputs.driver;
    const first = {
        name: undefined,
        endpoint: inputs.endpoint || undefined,
        driverOpts: withProxy(driver, withImage(driver, inputs.driverOpts, setting), setting),
        buildkitdFlags: flagsOf(inputs, driver),
        platforms: '',
    };
    const nodes = [
        first,
        ...inputs.append.map((node) => ({
            ...node,
            driverOpts: withProxy(driver, withImage(driver, node.driverOpts, setting), setting),
        })),
    ];
    const config = inputs.buildkitdConfigInline;
    const settings = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify([driver, nodes, config]));
    const name = `image-pipeline-${settings.digest('hex').slice(0, 8)}`;
    return {
        name,
        driver,
        create: nodes.map((node, position) => createArgs(name, driver, config, node, position)),
        config,
        nodes: nodes.length,
        ...(driver === 'docker-container' && setting.buildkit ? { image: setting.buildkit } : {}),
    };
}
function createArgs(name, driver, config, node, position) {
    return [
        'buildx',
        'create',
        '--name',
        name,
        '--driver',
        driver,
        ...(position > 0 ? ['--append'] : []),
        ...(node.name ? ['--node', node.name] : []),
        ...node.driverOpts.flatMap((option) => ['--driver-opt', option]),
        ...(node.buildkitdFlags === '' ? [] : ['--buildkitd-flags', node.buildkitdFlags]),
        ...(node.platforms === '' ? [] : ['--platform', node.platforms]),
        ...(config === '' ? [] : ['--buildkitd-config', configFile]),
        ...(node.endpoint ? [node.endpoint] : []),
    ];
}
/** The image is pinned unless the user takes another; one that a mirror has is run under the name it gets here. */
function withImage(driver, options, { buildkit }) {
    if (driver !== 'docker-container' && driver !== 'kubernetes')
        return options;
    const others = options.filter((option) => !option.replace(/^"/, '').startsWith('image='));
    const image = buildkitImage({ driverOpts: options });
    // A cluster pulls by itself.
    const here = driver === 'docker-container' && buildkit?.reference === image;
    if (!here && others.length < options.length)
        return options;
    return [`image=${here ? buildkit.name : image}`, ...others];
}
function withProxy(driver, options, { proxy = [] }) {
    return driver === 'docker-container' ? [...options, ...proxy.map(_csv_field_js__WEBPACK_IMPORTED_MODULE_2__/* .csvField */ .X)] : options;
}
/** The daemon allows nothing dangerous by itself; what the build asks for is allowed where nothing else is said. */
function flagsOf({ buildkitdFlags, allow }, driver) {
    if (buildkitdFlags !== '' || driver === 'remote')
        return buildkitdFlags;
    return allow
        .filter((name) => name === 'network.host' || name === 'security.insecure')
        .map((name) => `--allow-insecure-entitlement ${name}`)
        .join(' ');
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

/***/ 74014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   docker: () => (/* binding */ docker),
/* harmony export */   dockerCleanup: () => (/* binding */ dockerCleanup)
/* harmony export */ });
/* harmony import */ var _core_host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69145);
/* harmony import */ var _config_dir_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44718);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52245);



/** `buildx` is the program that `docker buildx` would start, where it is known (`buildxProgram`). */
async function docker(host, logins, buildx) {
    const userDir = (0,_config_dir_js__WEBPACK_IMPORTED_MODULE_0__.userConfigDir)(host.env);
    const { dir, helpers } = await (0,_config_dir_js__WEBPACK_IMPORTED_MODULE_0__.privateConfig)(host, userDir, logins);
    const buildersDir = host.env.BUILDX_CONFIG || `${userDir}/buildx`;
    const paths = { DOCKER_CONFIG: dir, BUILDX_CONFIG: buildersDir, ...certificates(host.env, userDir) };
    const env = (0,_core_host_js__WEBPACK_IMPORTED_MODULE_2__/* .childEnv */ .g)(host.env, [..._environment_js__WEBPACK_IMPORTED_MODULE_1__.passedOn, ...(0,_environment_js__WEBPACK_IMPORTED_MODULE_1__.helperNames)(helpers, host.env)], paths);
    const named = Object.fromEntries(_environment_js__WEBPACK_IMPORTED_MODULE_1__.postNames.map((name) => [name, env[name]]));
    let calls = 0;
    return {
        env,
        postEnv: { ...named, DOCKER_CONFIG: userDir },
        userConfigDir: userDir,
        buildersDir,
        get calls() {
            return calls;
        },
        exec(args, { env: more, ...options } = {}) {
            calls += 1;
            const [command, ...rest] = args;
            const program = buildx !== undefined && command === 'buildx' ? { tool: buildx, args: rest } : { tool: 'docker', args };
            return host.exec({ cwd: host.cwd, ...options, ...program, env: more ? { ...env, ...more } : env });
        },
    };
}
/**
 * Undoes something with one docker command at the end of the run, or in the post step of an interrupted one. The host
 * gives clean-ups time of their own after an interruption.
 */
function dockerCleanup(docker, what, args) {
    return { what, run: async () => void (await docker.exec(args)), docker: args, env: docker.postEnv };
}
/** docker looks for a TLS certificate beside its config.json unless told where; ours has none. */
function certificates(env, userDir) {
    return env.DOCKER_TLS_VERIFY && !env.DOCKER_CERT_PATH ? { DOCKER_CERT_PATH: userDir } : {};
}


/***/ }),

/***/ 52245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   helperNames: () => (/* binding */ helperNames),
/* harmony export */   passedOn: () => (/* binding */ passedOn),
/* harmony export */   postNames: () => (/* binding */ postNames)
/* harmony export */ });
/** Where the engine and the builders are, and how to reach them: also what the post step needs. */
const postNames = [
    'DOCKER_HOST',
    'DOCKER_CONTEXT',
    'DOCKER_API_VERSION',
    'DOCKER_TLS',
    'DOCKER_TLS_VERIFY',
    'DOCKER_CERT_PATH',
    'BUILDX_CONFIG',
    'SSH_AUTH_SOCK',
];
/** What docker and buildx read beside that. */
const passedOn = [
    ...postNames,
    'SSH_AGENT_PID',
    'DOCKER_AUTH_CONFIG',
    'DOCKER_DEFAULT_PLATFORM',
    'BUILDX_BUILDER',
    'BUILDKIT_HOST',
    'BUILDX_EXPERIMENTAL',
    'BUILDX_GIT_CHECK_DIRTY',
    'BUILDX_GIT_INFO',
    'BUILDX_GIT_LABELS',
    'BUILDX_NO_DEFAULT_ATTESTATIONS',
    'EXPERIMENTAL_BUILDKIT_SOURCE_POLICY',
    'KUBECONFIG',
];
const helperPatterns = {
    'ecr-login': /^AWS_/,
    gcloud: /^(CLOUDSDK_|GOOGLE_)/,
    gcr: /^(CLOUDSDK_|GOOGLE_)/,
    'acr-env': /^(AZURE_|ACR_)/,
    pass: /^(GNUPGHOME|GPG_|PASSWORD_STORE_)/,
    secretservice: /^(DBUS_SESSION_BUS_ADDRESS|DISPLAY)$/,
};
/** The variables that the user's credential helpers (`docker-credential-NAME`) read. */
function helperNames(helpers, env) {
    const patterns = helpers.flatMap((helper) => helperPatterns[helper] ?? []);
    return Object.keys(env).filter((name) => patterns.some((pattern) => pattern.test(name)));
}


/***/ }),

/***/ 94384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ images)
/* harmony export */ });
/**
 * Images that are run on the user's machine with more rights than a build has: by digest, so that they cannot change
 * under us. Both are multi-platform indexes on Docker Hub, as its tags named them on 2026-10-06.
 */
const images = {
    /** What a docker-container builder of ours runs; `driver-opts: image=…` takes another. */
    buildkit: 'moby/buildkit:v0.33.1@sha256:cec9f139f45e93c5c69c60f8b07cfad9f43f4ef6b6a6cd917527fea5ff2e3dea',
    /** Registers QEMU with the kernel. A floating tag has brought crashes (setup-qemu-action#201). */
    binfmt: 'tonistiigi/binfmt:qemu-v10.2.3@sha256:400a4873b838d1b89194d982c45e5fb3cda4593fbfd7e08a02e76b03b21166f0',
};


/***/ }),

/***/ 88562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ load),
/* harmony export */   a: () => (/* binding */ archiveFiles)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76889);
/* harmony import */ var _oci_layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(871);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66908);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78390);
/* harmony import */ var _oci_tar_stream_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52231);





/** Gives the engine the very image that was built, under these names. */
async function load(layout, names, host, docker) {
    await docker.exec(['load'], {
        stdin: (0,_oci_tar_stream_js__WEBPACK_IMPORTED_MODULE_4__/* .tarStream */ .e)(await archiveFiles(layout, names)),
        signal: host.signal,
        onStdout: host.log.info,
    });
}
/**
 * The layout as `docker load` takes it: an index that gives each name, and docker's own list of one platform for
 * engines that do not keep their images in containerd.
 */
async function archiveFiles(layout, names) {
    const { manifests, blobs } = await (0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .contentsOf */ .KD)(layout);
    const all = [...new Map([...blobs, ...manifests].map((descriptor) => [descriptor.digest, descriptor])).values()];
    const named = names.map((name) => ({
        ...layout.root,
        annotations: { 'io.containerd.image.name': fullName(name), 'org.opencontainers.image.ref.name': tagOf(name) },
    }));
    return [
        json('oci-layout', { imageLayoutVersion: '1.0.0' }),
        json('index.json', {
            schemaVersion: 2,
            mediaType: _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaTypes */ .Ib.index,
            manifests: named.length > 0 ? named : [layout.root],
        }),
        json('manifest.json', [await ownPlatform(layout, names)]),
        ...all.map(({ digest, size }) => ({
            name: entryOf({ digest }),
            size,
            content: { path: (0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .blobPath */ .nD)(layout.dir, digest) },
        })),
    ];
}
async function ownPlatform(layout, names) {
    const platforms = await (0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .platformsOf */ .Wt)(layout);
    const own = platforms.get((0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .platformName */ .$r)((0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .hostPlatform */ .ol)(process.arch))) ?? [...platforms.values()][0] ?? layout.root;
    const { config, layers } = await (0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .readManifest */ .WI)(layout, own);
    return { Config: entryOf(config), RepoTags: names, Layers: layers.map(entryOf) };
}
function entryOf({ digest }) {
    return `blobs/${(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(digest)}/${(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(digest)}`;
}
/** containerd knows no short names: `app:1` is `docker.io/library/app:1`. */
function fullName(name) {
    const [first = '', ...rest] = name.split('/');
    if (rest.length === 0)
        return `docker.io/library/${name}`;
    return first.includes('.') || first.includes(':') || first === 'localhost' ? name : `docker.io/${name}`;
}
function tagOf(name) {
    return name.slice(name.lastIndexOf(':') + 1);
}
function json(name, value) {
    const content = Buffer.from(JSON.stringify(value));
    return { name, size: content.length, content };
}


/***/ }),

/***/ 83527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fb: () => (/* binding */ tarMembers),
/* harmony export */   O_: () => (/* binding */ tarEntries),
/* harmony export */   RW: () => (/* binding */ parseHeader)
/* harmony export */ });
const block = 512;
/**
 * The files of a tar as it streams by. Only what BuildKit writes is understood: plain headers with a prefix; folders
 * and pax headers are skipped, because the names in a layout are short.
 *
 * @throws Error where the stream ends inside a file or is no tar
 */
async function* tarEntries(stream) {
    for await (const member of tarMembers(stream))
        if (member.type === '0' || member.type === '')
            yield member;
}
/**
 * Every entry of a tar as its header has it, for who must judge names and types.
 *
 * @param options whole: the end mark must be there and nothing but zeros after it
 * @throws Error where the stream ends inside a file, is no tar or is not whole
 */
async function* tarMembers(stream, options = {}) {
    const source = reader(stream);
    for (;;) {
        const header = await source.take(block);
        if (header === undefined && options.whole)
            throw new Error('the tar stream ends without an end mark');
        if (header === undefined || isZero(header))
            break;
        const { name, size, type, linkName } = parseHeader(header);
        let left = size;
        const content = (async function* () {
            while (left > 0) {
                const chunk = await source.some(left);
                left -= chunk.length;
                yield chunk;
            }
        })();
        yield { name, size, type, linkName, content };
        for await (const _ of content) {
            // Skips what nobody read.
        }
        while (left > 0)
            left -= (await source.some(left)).length;
        await source.take((block - (size % block)) % block);
    }
    // The writer must not be left with a full pipe.
    await source.drain((chunk) => {
        if (options.whole && !isZero(chunk))
            throw new Error('something follows the end mark of the tar');
    });
}
function isZero(bytes) {
    return bytes.every((byte) => byte === 0);
}
function parseHeader(header) {
    const text = (start, end) => header.toString('utf8', start, end).replace(/\0.*$/s, '');
    if (checksum(header) !== Number.parseInt(text(148, 156).trim(), 8))
        throw new Error('the stream is no tar');
    const prefix = text(257, 263).startsWith('ustar') ? text(345, 500) : '';
    const name = text(0, 100);
    return {
        name: prefix === '' ? name : `${prefix}/${name}`,
        size: sizeOf(header),
        type: text(156, 157),
        linkName: text(157, 257),
    };
}
/** Octal; above 8 GiB binary, marked by the first bit. */
function sizeOf(header) {
    if (((header[124] ?? 0) & 0x80) === 0)
        return Number.parseInt(header.toString('latin1', 124, 136).trim() || '0', 8);
    return Number(header.readBigUInt64BE(128));
}
function checksum(header) {
    return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);
}
/** Bytes of a stream in the pieces that are asked for. */
function reader(stream) {
    const chunks = stream[Symbol.asyncIterator]();
    let rest = Buffer.alloc(0);
    const fill = async () => {
        const next = await chunks.next();
        if (next.done)
            return false;
        rest = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
        return true;
    };
    return {
        /** Exactly so many bytes; undefined at the end of the stream. */
        async take(length) {
            const parts = [];
            let missing = length;
            while (missing > 0) {
                if (rest.length === 0 && !(await fill())) {
                    if (missing === length)
                        return undefined;
                    throw new Error('the tar stream ends in the middle of a block');
                }
                const part = rest.subarray(0, missing);
                rest = rest.subarray(part.length);
                missing -= part.length;
                parts.push(part);
            }
            return Buffer.concat(parts);
        },
        /** At least one byte and at most so many. */
        async some(most) {
            while (rest.length === 0)
                if (!(await fill()))
                    throw new Error('the tar stream ends in the middle of a file');
            const part = rest.subarray(0, most);
            rest = rest.subarray(part.length);
            return part;
        },
        async drain(look) {
            do {
                look(rest);
                rest = Buffer.alloc(0);
            } while (await fill());
        },
    };
}


/***/ }),

/***/ 52231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ tarStream)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

const block = 512;
/** A tar (ustar) of files with names under 100 bytes, as it is read. */
async function* tarStream(files) {
    for (const { name, size, content } of files) {
        yield header(name, size);
        if (content instanceof Uint8Array)
            yield content;
        else
            yield* (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(content.path, { highWaterMark: 1 << 20 });
        const padding = (block - (size % block)) % block;
        if (padding > 0)
            yield Buffer.alloc(padding);
    }
    yield Buffer.alloc(2 * block);
}
function header(name, size) {
    const bytes = Buffer.alloc(block);
    bytes.write(name, 0, 100, 'utf8');
    bytes.write('0000644\0', 100);
    bytes.write('0000000\0', 108);
    bytes.write('0000000\0', 116);
    // Eleven octal digits hold 8 GiB; above, the size is binary, marked by the first bit.
    if (size < 8 ** 11)
        bytes.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
    else {
        bytes[124] = 0x80;
        bytes.writeBigUInt64BE(BigInt(size), 128);
    }
    bytes.write('00000000000\0', 136);
    bytes.write('        ', 148);
    bytes.write('0', 156);
    bytes.write('ustar\x0000', 257);
    const sum = bytes.reduce((total, byte) => total + byte, 0);
    bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    return bytes;
}


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


/***/ })

};
