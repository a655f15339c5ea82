export const id = 9464;
export const ids = [9464];
export const modules = {

/***/ 60279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _core_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84895);
/* harmony import */ var _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95612);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78390);



/** `linux/arm64=500MB`; without a platform it is for all (`''`). @throws WrongInput */
function ofPlatform(item, example) {
    const [, platform, text = item] = /^([^=]+)=(.*)$/.exec(item) ?? [];
    if (platform === undefined)
        return ['', item];
    const parsed = (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePlatform */ .FL)(platform);
    if (parsed)
        return [(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .platformName */ .$r)(parsed), text];
    throw new _core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({ value: item, problem: 'names no platform', cure: `Write linux/arm64=${example}.` });
}
/** `500MB`, or with one platform's own: `500MB,linux/arm64=520MB`. */
function byPlatform(name, example, parse) {
    return {
        name: `${name}, by platform too`,
        async parse(value) {
            const limits = new Map();
            (0,_core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .parseEach */ .lc)(await _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_.parse(value), (item) => {
                const [platform, text] = ofPlatform(item, example);
                const limit = parse(text);
                // Which of the two was meant nobody can tell.
                if (limits.has(platform))
                    throw new _core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({
                        value: item,
                        problem: `is a second limit for ${platform === '' ? 'all platforms' : platform}`,
                        cure: `Write one for all and one a platform: ${example},linux/arm64=${example}.`,
                    });
                limits.set(platform, limit);
            });
            return limits;
        },
    };
}
const waste = {
    name: 'size and share',
    async parse(value) {
        const items = await _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_.parse(value);
        return items.length === 0 ? undefined : bothLimits(value, items, '20MB,10%', shareOf);
    },
};
const increase = {
    name: 'size and share, by platform too',
    async parse(value) {
        const platforms = new Map();
        (0,_core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .parseEach */ .lc)(await _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_.parse(value), (item) => {
            const [platform, text] = ofPlatform(item, '10MB');
            platforms.set(platform, [...(platforms.get(platform) ?? []), text]);
        });
        return new Map([...platforms].map(([platform, items]) => [platform, bothLimits(value, items, '10MB,5%', percentOf)]));
    },
};
/** @throws WrongInput with all that is wrong */
function bothLimits(value, items, example, share) {
    const shares = items.filter((item) => item.endsWith('%'));
    if (shares.length > 1 || items.length - shares.length > 1)
        throw new _core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({
            value,
            problem: 'has two limits of a kind',
            cure: `Write one size and one share, e.g. ${example}.`,
        });
    const limits = (0,_core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .parseEach */ .lc)(items, (item) => {
        if (item.endsWith('%'))
            return { share: share(item) };
        // Elsewhere shares are written so: as a size it would be no byte at all.
        if (/^0?\.\d+$/.test(item))
            throw new _core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({ value: item, problem: 'is a share', cure: 'Write it in percent, e.g. 10%.' });
        return { bytes: bytesOf(item) };
    });
    return Object.assign({ bytes: undefined, share: undefined }, ...limits);
}
const sizes = byPlatform('size', '500MB', bytesOf);
const inputs = {
    'max-compressed': {
        kind: sizes,
        default: '',
        help: 'Budget for what is pulled, e.g. `200MB`; a platform’s own beside it: `200MB,linux/arm64=220MB`.',
    },
    'max-uncompressed': {
        kind: sizes,
        default: '',
        help: 'Budget for the bytes of all layers as files.',
    },
    'max-wasted': {
        kind: waste,
        default: '',
        help: 'Budget for bytes that no container sees, e.g. `20MB,10%`: both must be passed to fail.',
    },
    'max-increase': {
        kind: increase,
        default: '',
        help: 'Budget for what more is pulled than of `compare-with`, e.g. `10MB,5%`: both must be passed to fail; a platform’s own beside it: `10MB,linux/arm64=12MB`.',
    },
    'max-layers': { kind: byPlatform('number', '40', countOf), default: '', help: 'Budget for the number of layers.' },
    'min-efficiency': {
        kind: byPlatform('share', '0.95', shareOf),
        default: '',
        help: 'The least efficiency, as dive computes it: `0.95` or `95%`.',
    },
    'max-build-time': { kind: _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0, default: '', help: 'Budget for the build’s time, e.g. `5m`.' },
    'dive-json': {
        kind: _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        default: '',
        help: 'File for what `dive --json` would write, e.g. `dive.json`; of several platforms each gets its own, `dive-linux-arm64.json`.',
    },
};
function bytesOf(text) {
    const bytes = (0,_core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSize */ .DB)(text);
    if (bytes === undefined)
        throw new _core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({ value: text, problem: 'is no size', cure: 'Write it like 500MB or 500MiB.' });
    return bytes;
}
function countOf(text) {
    if (/^\d+$/.test(text))
        return Number(text);
    throw new _core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({ value: text, problem: 'is no number', cure: 'Write it like 40.' });
}
function shareOf(text) {
    const [, digits, percent] = /^(\d+(?:\.\d+)?)(%?)$/.exec(text) ?? [];
    const share = Number(digits) / (percent === '%' ? 100 : 1);
    if (digits !== undefined && share <= 1)
        return share;
    throw new _core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({ value: text, problem: 'is no share', cure: 'Write it like 0.95 or 95%.' });
}
/** More than all of it can come, too. */
function percentOf(text) {
    const [, digits] = /^(\d+(?:\.\d+)?)%$/.exec(text) ?? [];
    if (digits !== undefined)
        return Number(digits) / 100;
    throw new _core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({ value: text, problem: 'is no share', cure: 'Write it like 5%.' });
}


/***/ }),

/***/ 15002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ inputs)
});

// EXTERNAL MODULE: ./.build/src/core/kinds.js
var kinds = __webpack_require__(95612);
// EXTERNAL MODULE: ./.build/src/core/input.js
var input = __webpack_require__(84895);
;// CONCATENATED MODULE: ./.build/src/build/docker-kinds.js


/** One of some words; undefined when absent. */
function optional(...words) {
    return {
        name: words.map((word) => `\`${word}\``).join(', '),
        parse(value) {
            const word = value.trim();
            if (word === '')
                return undefined;
            if (words.includes(word))
                return word;
            throw new input/* WrongInput */.Ey({ value, problem: 'is not known', cure: `Write one of: ${words.join(', ')}.` });
        },
    };
}
/** Entries that must have one form; they are passed to docker as they are. */
function matching(kind, pattern, what, example) {
    return {
        name: kind.name,
        async parse(value) {
            const entries = await kind.parse(value);
            const wrong = entries.filter((entry) => !pattern.test(entry));
            if (wrong.length === 0)
                return entries;
            throw new input/* WrongInput */.Ey(...wrong.map((entry) => ({ value: entry, problem: `is no ${what}`, cure: `Write it like ${example}.` })));
        },
    };
}
const hosts = matching(kinds/* list */.p_, /^[^\s:=]+[:=]\S+$/, 'host with its address', 'db:10.0.0.2');
const entitlements = matching(kinds/* list */.p_, /^(network\.host|security\.insecure|device(=\S+)?|(fs|ssh|fs\.(read|write))(=\S+)?)$/, 'entitlement that BuildKit knows', 'network.host or security.insecure');
const limits = matching(kinds/* lines */.Mn, /^[a-z]+=-?\d+(:-?\d+)?$/, 'limit', 'nofile=1024:2048');
const contexts = matching(kinds/* lines */.Mn, /^[^=\s]+=.+$/, 'named context', 'base=docker-image://python:3.11-slim');
/** docker's own sizes, which count in 1024s: `64m`, `1g`, bytes without a unit. Passed on as it is. */
const memory = {
    name: 'size',
    parse(value) {
        const size = value.trim();
        if (size === '')
            return size;
        const [, number, unit = ''] = /^(\d+(?:\.\d+)?)\s*([kmgtp]?)i?b?$/i.exec(size) ?? [];
        if (number === undefined)
            throw new input/* WrongInput */.Ey({ value, problem: 'is no size', cure: 'Write it like 64m or 1g.' });
        const bytes = Number(number) * 1024 ** ' kmgtp'.indexOf(unit.toLowerCase() || ' ');
        if (bytes <= Number.MAX_SAFE_INTEGER)
            return size;
        throw new input/* WrongInput */.Ey({ value, problem: 'is more than any machine has', cure: 'Write it like 64m or 1g.' });
    },
};
const calls = optional('build', 'check', 'outline', 'targets');
/** `check`, `outline`, `targets`: looks at the Dockerfile and builds nothing. undefined for an ordinary build. */
const call = {
    name: calls.name,
    async parse(value) {
        const word = await calls.parse(value);
        return word === 'build' ? undefined : word;
    },
};

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
;// CONCATENATED MODULE: ./.build/src/build/node-list.js


const keys = ['name', 'endpoint', 'driver-opts', 'buildkitd-flags', 'platforms'];
const cure = 'Write a YAML list of nodes with name, endpoint, driver-opts, buildkitd-flags and platforms.';
/** setup-buildx-action's `append`: a YAML list of nodes. */
const nodeList = {
    name: 'YAML',
    async parse(text) {
        if (text.trim() === '')
            return [];
        const nodes = await parseYaml(text);
        if (!Array.isArray(nodes))
            throw new input/* WrongInput */.Ey({ value: text, problem: 'is no YAML list', cure });
        return nodes.map((node, index) => nodeOf(node, index + 1));
    },
};
async function parseYaml(text) {
    // Most runs never need it.
    const { parse } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    try {
        return parse(text);
    }
    catch (error) {
        throw new input/* WrongInput */.Ey({ value: text, problem: `is no YAML: ${(0,errors/* messageOf */.bD)(error).split('\n')[0]}`, cure });
    }
}
function nodeOf(node, position) {
    if (typeof node !== 'object' || node === null || Array.isArray(node))
        throw new input/* WrongInput */.Ey({ problem: `node ${position} is no mapping`, cure });
    const fields = node;
    const unknown = Object.keys(fields).filter((key) => !keys.some((known) => known === key));
    if (unknown.length > 0)
        throw new input/* WrongInput */.Ey({ value: unknown.join(', '), problem: `is not known in node ${position}`, cure });
    const text = (key) => (fields[key] === undefined ? undefined : String(fields[key]).trim());
    return {
        name: text('name'),
        endpoint: text('endpoint'),
        driverOpts: several(fields['driver-opts']),
        buildkitdFlags: text('buildkitd-flags') ?? '',
        platforms: several(fields.platforms).join(','),
    };
}
function several(value) {
    const parts = Array.isArray(value) ? value.map(String) : String(value ?? '').split('\n');
    return parts.map((part) => part.trim()).filter(Boolean);
}

// EXTERNAL MODULE: ./.build/src/build/platform-list.js
var platform_list = __webpack_require__(51486);
// EXTERNAL MODULE: ./.build/src/core/csv.js
var csv = __webpack_require__(8699);
;// CONCATENATED MODULE: ./.build/src/build/secret-lines.js



/** Linux refuses an environment entry above 128 KiB; a secret travels as one. */
const largest = 100_000;
/** `id=text`, one a line; quotes around a line let the text hold newlines, as build-push-action reads it. */
const secretTexts = {
    name: 'lines',
    parse(text) {
        const mistakes = [];
        const secrets = records(text).flatMap((record, index) => {
            const at = record.indexOf('=');
            const id = record.slice(0, Math.max(at, 0)).trim();
            const value = record.slice(at + 1);
            // Not even a part of the text is told: what stands before a missing = may be the secret itself.
            if (at < 1 || value === '' || !legalId(id))
                mistakes.push({ problem: `entry ${index + 1} is no secret`, cure: secret_lines_cure });
            else if (Buffer.byteLength(value) > largest)
                mistakes.push({
                    problem: `the secret ${id} is longer than 100 kB`,
                    cure: `Write it to a file and give it as secret-files: ${id}=path.`,
                });
            else
                return [{ id, value }];
            return [];
        });
        if (mistakes.length > 0)
            throw new input/* WrongInput */.Ey(...mistakes);
        return secrets;
    },
};
/** `id=NAME` of a variable, or `id=path` of a file. */
function secretSources(name, example) {
    return {
        name,
        async parse(text) {
            const entries = await (name === 'list' ? kinds/* list */.p_ : kinds/* lines */.Mn).parse(text);
            const sources = entries.map((entry) => ({ entry, pair: (0,kinds/* keyValue */.Hv)(entry) }));
            const wrong = sources.filter(({ pair }) => !pair || pair[1] === '' || !legalId(pair[0]));
            if (wrong.length > 0)
                throw new input/* WrongInput */.Ey(...wrong.map(({ entry }) => ({
                    // Somebody may have put the secret itself here.
                    problem: `entry ${entries.indexOf(entry) + 1} is not of the form id=${example}`,
                    cure: `Write ids and where they come from, e.g. token=${example}.`,
                })));
            return sources.map(({ pair }) => ({ id: pair?.[0] ?? '', from: pair?.[1] ?? '' }));
        },
    };
}
const secret_lines_cure = 'Write id=text; put quotes around an entry of several lines: "id=first\nsecond".';
/** The id goes into `--secret id=…`, which is CSV. */
function legalId(id) {
    return /^[^\s,"=]+$/.test(id);
}
function records(text) {
    try {
        return (0,csv/* parseCsv */.W)(text, { relaxQuotes: true })
            .map((fields) => fields.join(','))
            .filter((record) => record.trim() !== '');
    }
    catch {
        throw new input/* WrongInput */.Ey({ problem: 'a quote is opened and never closed', cure: secret_lines_cure });
    }
}

;// CONCATENATED MODULE: ./.build/src/build/inputs.js





const inputs = {
    context: {
        kind: kinds/* text */.Qq,
        default: '',
        help: 'Build context: a folder or a Git URL. Default: `.` in a checkout, else the repository at the commit. `{{defaultContext}}` stands for the latter.',
    },
    file: { kind: kinds/* text */.Qq, default: '', help: 'Path of the Dockerfile. Default: `Dockerfile` in the context.' },
    target: { kind: kinds/* text */.Qq, default: '', help: 'Stage to build. Default: the last one.' },
    platforms: {
        kind: platform_list/* platformList */._,
        default: '',
        help: 'Platforms to build for, e.g. `linux/amd64,linux/arm64`. Default: the builder’s own.',
    },
    'build-args': { kind: kinds/* lines */.Mn, default: '', help: 'Build arguments, `NAME=value` a line. Never for secrets.' },
    'build-contexts': { kind: contexts, default: '', help: 'Named contexts, `name=path or URL` a line.' },
    secrets: {
        kind: secretTexts,
        default: '',
        help: 'Build secrets, `id=text` a line; quotes around an entry of several lines.',
        secret: true,
    },
    // On a laptop a checkout may be anybody's: its config file and the Dockerfile that would read the secrets.
    'secret-envs': {
        kind: secretSources('list', 'VARIABLE'),
        default: '',
        help: 'Build secrets from variables, `id=VARIABLE`.',
        neverFromFile: 'laptop',
    },
    // As secret-envs: it could name any file of this machine.
    'secret-files': {
        kind: secretSources('lines', 'path'),
        default: '',
        help: 'Build secrets from files, `id=path` a line.',
        neverFromFile: 'laptop',
    },
    // As secret-envs: it could lend the user's keys.
    ssh: {
        kind: kinds/* list */.p_,
        default: '',
        help: 'SSH agent sockets or keys for the build, e.g. `default`.',
        neverFromFile: 'laptop',
    },
    'cache-from': { kind: kinds/* lines */.Mn, default: '', help: 'Where cached layers come from, e.g. `type=gha`.' },
    'cache-to': {
        kind: kinds/* lines */.Mn,
        default: '',
        help: 'Where cached layers go, e.g. `type=gha,mode=max`. A cache that fails never fails the build unless `ignore-error=false`.',
    },
    'no-cache': { kind: kinds/* boolean */.zM, default: 'false', help: 'Build without any cache.' },
    'no-cache-filters': { kind: kinds/* list */.p_, default: '', help: 'Stages to build without cache.' },
    pull: { kind: kinds/* boolean */.zM, default: 'false', help: 'Always look for newer base images.' },
    network: { kind: kinds/* text */.Qq, default: '', help: 'Network of RUN instructions: `default`, `none` or `host`.' },
    'add-hosts': { kind: hosts, default: '', help: 'Hosts that RUN instructions know, `name:address`.' },
    allow: {
        kind: entitlements,
        default: '',
        help: 'Entitlements the build gets, e.g. `network.host`. A builder of ours is made with them.',
        neverFromFile: true,
    },
    'shm-size': { kind: memory, default: '', help: 'Size of /dev/shm for RUN instructions, e.g. `64m`.' },
    ulimit: { kind: limits, default: '', help: 'Limits of RUN instructions, e.g. `nofile=1024:2048`.' },
    'cgroup-parent': { kind: kinds/* text */.Qq, default: '', help: 'Parent cgroup of RUN instructions.' },
    provenance: {
        kind: kinds/* text */.Qq,
        default: '',
        help: 'BuildKit’s provenance: `true`, `false`, or attributes such as `mode=max`. Default: `mode=max` where the repository is public, else `mode=min`.',
    },
    sbom: { kind: kinds/* text */.Qq, default: '', help: 'BuildKit’s SBOM: `true`, `false`, or `generator=image`.' },
    attests: { kind: kinds/* lines */.Mn, default: '', help: 'Attestations, e.g. `type=sbom,generator=image`, one a line.' },
    call: {
        kind: call,
        default: '',
        help: 'Looks at the Dockerfile instead of building: `check` fails on findings, `outline` and `targets` describe it.',
    },
    // Whether something is published is for who starts the run, not for what is built.
    push: {
        kind: kinds/* autoBoolean */.G$,
        default: 'auto',
        help: 'Publish. `auto`: in Actions, except for what pull requests, merge groups and forks bring; not on a laptop.',
        neverFromFile: 'laptop',
    },
    load: { kind: kinds/* boolean */.zM, default: 'false', help: 'Also load the image into the Docker Engine.' },
    builder: {
        kind: kinds/* text */.Qq,
        default: '',
        help: 'Name of the builder to use. Default: the current one where it can write an OCI layout, else one of our own.',
        neverFromFile: true,
    },
    driver: {
        kind: optional('docker', 'docker-container', 'remote', 'kubernetes'),
        default: '',
        help: 'Makes, or reuses, a builder of our own with this driver.',
        neverFromFile: true,
    },
    'driver-opts': {
        kind: kinds/* rawLines */.Ep,
        default: '',
        help: 'Options of the driver, e.g. `image=moby/buildkit:master`, one a line.',
        neverFromFile: true,
    },
    'buildkitd-flags': {
        kind: kinds/* text */.Qq,
        default: '',
        help: 'Flags of BuildKit’s daemon. Default: none but what `allow` needs.',
        neverFromFile: true,
    },
    'buildkitd-config-inline': {
        kind: kinds/* text */.Qq,
        default: '',
        help: 'Configuration of BuildKit’s daemon (TOML).',
        neverFromFile: true,
    },
    endpoint: {
        kind: kinds/* text */.Qq,
        default: '',
        help: 'Where the builder runs: a Docker context, or the address of a remote daemon.',
        neverFromFile: true,
    },
    append: {
        kind: nodeList,
        default: '',
        help: 'More nodes for the builder (YAML list of name, endpoint, driver-opts, buildkitd-flags, platforms). Each platform is then built on its own node, side by side.',
        neverFromFile: true,
    },
    'keep-state': {
        kind: kinds/* boolean */.zM,
        default: 'false',
        help: 'Keep the volume of a docker-container builder when the builder is removed.',
    },
    qemu: {
        kind: (0,kinds/* choice */.Yq)('auto', 'always', 'never'),
        default: 'auto',
        help: 'Emulation for foreign platforms. `auto`: installed when a platform needs it and it is missing.',
    },
    'layout-dir': {
        kind: kinds/* text */.Qq,
        default: '',
        help: 'Folder for the built image (OCI layout), kept from build to build. Default: under the tool cache.',
    },
};


/***/ }),

/***/ 51486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ platformList)
/* harmony export */ });
/* harmony import */ var _core_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84895);
/* harmony import */ var _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95612);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78390);



const systems = ['linux', 'windows', 'darwin', 'freebsd', 'wasi', 'wasip1'];
const architectures = [
    'amd64',
    'arm64',
    'arm',
    '386',
    'ppc64le',
    'ppc64',
    's390x',
    'riscv64',
    'mips64le',
    'mips64',
    'mipsle',
    'mips',
    'loong64',
    'wasm',
];
/** `linux/amd64,linux/arm64`: normalised, each once, in the order given; empty is the builder's own platform. */
const platformList = {
    name: 'list',
    async parse(value) {
        const names = await _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_.parse(value);
        const platforms = names.map((name) => ({ name, platform: (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePlatform */ .FL)(name) }));
        const wrong = platforms.filter(({ platform }) => !platform ||
            !systems.some((os) => os === platform.os) ||
            !architectures.some((architecture) => architecture === platform.architecture));
        if (wrong.length > 0)
            throw new _core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey(...wrong.map(({ name }) => ({
                value: name,
                problem: 'is no platform',
                cure: 'Write it like linux/amd64, linux/arm64 or linux/arm/v7.',
            })));
        return [...new Set(platforms.map(({ platform }) => (platform ? (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .platformName */ .$r)(platform) : '')))];
    },
};


/***/ }),

/***/ 229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ allEnded)
/* harmony export */ });
/**
 * The results of all, when all have ended: nothing goes on behind the back of a failure that is told.
 *
 * @throws what the first of them threw, in their order and not in time's
 */
async function allEnded(works) {
    const ends = await Promise.allSettled(works);
    return ends.map((end) => {
        if (end.status === 'rejected')
            throw end.reason;
        return end.value;
    });
}


/***/ }),

/***/ 97127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ legalTag)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const longest = 128;
function legalTag(text) {
    const clean = text.replace(/[^a-zA-Z0-9._-]+/g, '-');
    const begun = clean.replace(/^[.-]+/, '');
    const tag = begun.length > longest ? shortened(begun) : begun;
    if (tag === clean)
        return { tag };
    if (tag === '')
        return { tag, warning: `The tag "${clean}" has no letter or digit; it is left out.` };
    const reason = begun.length > longest ? `longer than ${longest} characters` : 'begun with a dot or dash';
    return { tag, warning: `No registry takes the tag "${clean}", ${reason}; it became "${tag}".` };
}
/** Cut, with a hash of the whole: two long names that begin alike stay two tags. */
function shortened(tag) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(tag).digest('hex').slice(0, 8);
    return `${tag.slice(0, longest - hash.length - 1)}-${hash}`;
}


/***/ }),

/***/ 56382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ replaceText),
/* harmony export */   replaceFile: () => (/* binding */ replaceFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);


/** Writes JSON. Readers see the old file or the new one. */
async function replaceFile(path, value) {
    await replaceText(path, JSON.stringify(value));
}
/** Readers see the old file or the new one; a link that lies there is replaced, not followed. */
async function replaceText(path, text) {
    const temporary = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(temporary, text, { flag: 'wx' });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
    }
}


/***/ }),

/***/ 38537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dm: () => (/* binding */ isTransientStatus),
/* harmony export */   Kc: () => (/* binding */ sleepUntil),
/* harmony export */   NQ: () => (/* binding */ isNetworkFailure),
/* harmony export */   P9: () => (/* binding */ retryAfter),
/* harmony export */   R$: () => (/* binding */ retrying),
/* harmony export */   Rc: () => (/* binding */ Transient),
/* harmony export */   nA: () => (/* binding */ usualPolicy),
/* harmony export */   rd: () => (/* binding */ networkFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56512);

const usualPolicy = { attempts: 6, firstWait: 300, longestWait: 15_000, totalWait: 120_000 };
/** Something that may go better the next time: a status, a cut connection. */
class Transient extends Error {
    /** Milliseconds the other side asked to wait; undefined when it did not say. */
    after;
    /** Milliseconds that went by in vain, for want of an answer. */
    lost;
    constructor(message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.name = 'Transient';
        this.after = options.after;
        this.lost = options.lost ?? 0;
    }
}
/**
 * Repeats an attempt that fails with `Transient`, with growing waits of which a random half is left out, so that many
 * jobs do not come back at the same instant.
 *
 * @param what begins the sentence of the error, e.g. `the manifest sha256:… of ghcr.io/o/n`
 * @throws UserError when the tries or the time are used up, InterruptedError when the signal is aborted
 */
async function retrying(host, policy, what, attempt, signal = host.signal) {
    let waited = 0;
    for (let number = 1;; number += 1) {
        try {
            return await attempt(number);
        }
        catch (error) {
            // A signal of its own lets a request that is under way arrive; nothing begins again once the run is to end.
            const ending = signal.aborted || host.signal.aborted;
            if (ending && !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
                throw interrupted(error);
            if (!(error instanceof Transient))
                throw error;
            const wait = error.after ?? ownWait(policy, number);
            // A server that never answers has had its time, however few the tries.
            waited += error.lost;
            if (number >= policy.attempts || waited + wait > policy.totalWait)
                throw gaveUp(what, error, number, waited, wait, number < policy.attempts);
            host.log.debug(`${what}: ${error.message}; again in ${Math.round(wait)} ms`);
            const either = AbortSignal.any([signal, host.signal]);
            await sleepUntil(host, wait, either);
            if (either.aborted)
                throw interrupted(error);
            waited += wait;
        }
    }
}
function ownWait({ firstWait, longestWait }, number) {
    const full = Math.min(longestWait, firstWait * 2 ** (number - 1));
    return full * (0.5 + Math.random() / 2);
}
function gaveUp(what, error, tries, waited, wait, tooLong) {
    const effort = tries === 1 ? 'once' : `${tries} times in ${seconds(waited)}`;
    const asked = tooLong && error.after !== undefined ? `, and asks to wait ${seconds(wait)}` : '';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what}: ${error.message} (tried ${effort}${asked})`, {
        cure: 'The server or the way to it is in trouble or limits us: run again later.',
        cause: error,
    });
}
/** The wait, or less when the signal ends it. */
async function sleepUntil(host, wait, signal) {
    if (signal.aborted)
        return;
    // One of its own: many sleep at once, and Node warns of more than ten listeners.
    const ends = AbortSignal.any([signal]);
    let wake = () => { };
    const aborted = new Promise((resolve) => {
        wake = resolve;
        ends.addEventListener('abort', wake);
    });
    await Promise.race([host.sleep(wait), aborted]).finally(() => ends.removeEventListener('abort', wake));
}
function interrupted(error) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InterruptedError */ .p4 ? error : new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InterruptedError */ .p4(error);
}
function seconds(milliseconds) {
    return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 1 : 0)} s`;
}
const retriedStatuses = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Whether the same request may get another answer later. */
function isTransientStatus(status) {
    return retriedStatuses.has(status) || (status > 504 && status !== 505 && status !== 511);
}
/** Milliseconds until the instant a `Retry-After` names, in seconds or as a date; undefined when it names none. */
function retryAfter(header, now) {
    if (header === null || header.trim() === '')
        return undefined;
    if (/^\s*\d+(\.\d+)?\s*$/.test(header))
        return Number(header) * 1000;
    const date = Date.parse(header);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}
/** Names a failure of the network by its innermost reason: `fetch failed` alone helps nobody. */
function networkFailure(error) {
    if (error instanceof Transient)
        return error;
    let reason = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
    // Told by their shape: what fetch throws may come from another realm than ours.
    for (let at = error; at?.message !== undefined; at = at.cause) {
        const { code = '', message } = at;
        reason = code !== '' && !message.includes(code) ? `${message} (${code})` : message;
        if (hopeless.test(code))
            return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`the connection is not trusted: ${reason}`, {
                cure: 'Give the certificate authority of the server by NODE_EXTRA_CA_CERTS.',
                cause: error,
            });
    }
    const refusal = /Proxy response \((40[37])\)/.exec(reason)?.[1];
    if (refusal !== undefined)
        return refusedByProxy(refusal, error);
    return new Transient(reason, { cause: error });
}
function refusedByProxy(status, cause) {
    return status === '407'
        ? new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('the proxy wants a login (407), or another one', {
            cure: 'Write it into HTTPS_PROXY: http://user:password@proxy.example:3128, with special characters percent-encoded.',
            cause,
        })
        : new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('the proxy lets nobody there (403)', {
            cure: 'Have it allow that host, or name the host in NO_PROXY where it is reached without.',
            cause,
        });
}
/** Whether reading an answer failed because of the line: cut, aborted or too slow. */
function isNetworkFailure(error) {
    const { name, message } = (error ?? {});
    if (name === 'AbortError' || name === 'TimeoutError')
        return true;
    return name === 'TypeError' && (message === 'terminated' || message === 'fetch failed');
}
const hopeless = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|ERR_TLS/;


/***/ }),

/***/ 631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ parseSemver),
/* harmony export */   m: () => (/* binding */ compareSemver)
/* harmony export */ });
const number = '(0|[1-9]\\d*)';
const identifier = '(?:0|[1-9]\\d*|\\d*[a-zA-Z-][a-zA-Z0-9-]*)';
const pattern = new RegExp(`^v?${number}\\.${number}\\.${number}(?:-(${identifier}(?:\\.${identifier})*))?(?:\\+([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?$`);
/** undefined for text that is no version: `1.2`, `V1.2.3`, `=1.2.3`, `1.02.3`. */
function parseSemver(text) {
    const raw = text.trim();
    const found = raw.length > 256 ? null : pattern.exec(raw);
    if (!found)
        return undefined;
    const [major = 0, minor = 0, patch = 0] = found.slice(1, 4).map(Number);
    if (![major, minor, patch].every(Number.isSafeInteger))
        return undefined;
    const prerelease = found[4]?.split('.') ?? [];
    const version = `${major}.${minor}.${patch}${found[4] === undefined ? '' : `-${found[4]}`}`;
    return { raw, version, major, minor, patch, prerelease, build: found[5]?.split('.') ?? [] };
}
/** Precedence as section 11 of the specification has it: negative when the first comes before the other. */
function compareSemver(one, other) {
    const byNumbers = one.major - other.major || one.minor - other.minor || one.patch - other.patch;
    if (byNumbers !== 0)
        return byNumbers;
    // A release comes after its prereleases.
    if (one.prerelease.length === 0 || other.prerelease.length === 0)
        return other.prerelease.length - one.prerelease.length;
    for (const [at, part] of one.prerelease.entries()) {
        const against = other.prerelease[at];
        if (against === undefined)
            return 1;
        const difference = comparePart(part, against);
        if (difference !== 0)
            return difference;
    }
    return one.prerelease.length - other.prerelease.length;
}
function comparePart(one, other) {
    const numeric = [one, other].map((part) => /^\d+$/.test(part));
    if (numeric[0] && numeric[1])
        return Number(one) - Number(other);
    if (numeric[0] !== numeric[1])
        return numeric[0] ? -1 : 1;
    return one === other ? 0 : one < other ? -1 : 1;
}


/***/ }),

/***/ 86818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ slots),
/* harmony export */   Y: () => (/* binding */ slotsByKey)
/* harmony export */ });
function slots(width) {
    let running = 0;
    const waiting = [];
    return async (work) => {
        if (running >= width)
            await new Promise((resolve) => waiting.push(resolve));
        else
            running += 1;
        try {
            return await work();
        }
        finally {
            // The slot is handed on, so that a newcomer cannot overtake who waits.
            const next = waiting.shift();
            if (next)
                next();
            else
                running -= 1;
        }
    };
}
/** Slots of its own for every key, e.g. for every registry. */
function slotsByKey(width) {
    const known = new Map();
    return (key) => {
        const found = known.get(key) ?? slots(width);
        known.set(key, found);
        return found;
    };
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

/***/ 44718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   privateConfig: () => (/* binding */ privateConfig),
/* harmony export */   userConfigDir: () => (/* binding */ userConfigDir),
/* harmony export */   withLogins: () => (/* binding */ withLogins)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/**
 * A DOCKER_CONFIG of this run alone: the user's config.json with our credentials beside theirs, and links to their
 * plugins and contexts, which a bare folder would hide. It goes with the host's temp folder.
 *
 * @param folder its name there: one for each who writes it
 */
async function privateConfig(host, userDir, logins, folder = 'docker') {
    const dir = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(await host.tempDir(), folder);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(dir, { recursive: true, mode: 0o700 });
    const user = await readUserConfig(host, userDir);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, 'config.json'), JSON.stringify(withLogins(user, logins), null, 2), { mode: 0o600 });
    await Promise.all(['cli-plugins', 'contexts'].map((name) => link((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(userDir, name), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, name))));
    const helpers = [user.credsStore, ...Object.values(user.credHelpers ?? {})].filter((name) => name !== undefined);
    return { dir, helpers };
}
/** Where the docker CLI would look: DOCKER_CONFIG, else `~/.docker`. */
function userConfigDir(env) {
    return env.DOCKER_CONFIG || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env.HOME || env.USERPROFILE || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.docker');
}
/** Ours win for their registry. */
function withLogins(user, logins) {
    if (logins.length === 0)
        return user;
    const keys = logins.map(({ registry }) => authKey(registry));
    const ours = logins.map(({ registry, username, password }) => [
        authKey(registry),
        { auth: Buffer.from(`${username}:${password}`).toString('base64') },
    ]);
    // An empty helper sends docker back to this file where a credential store would be asked instead.
    const plain = user.credsStore || user.credHelpers ? Object.fromEntries(keys.map((key) => [key, ''])) : undefined;
    return {
        ...user,
        auths: { ...user.auths, ...Object.fromEntries(ours) },
        ...(plain ? { credHelpers: { ...user.credHelpers, ...plain } } : {}),
    };
}
/** Docker Hub's credentials stand under the address of its first API. */
function authKey(registry) {
    return ['docker.io', 'index.docker.io', 'registry-1.docker.io'].includes(registry)
        ? 'https://index.docker.io/v1/'
        : registry;
}
async function readUserConfig(host, userDir) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(userDir, 'config.json');
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch(() => '{}');
    try {
        const config = JSON.parse(text);
        if (typeof config === 'object' && config !== null && !Array.isArray(config))
            return config;
    }
    catch {
        // Told below; the parser's words would quote the file, and it holds credentials.
    }
    host.log.warning(`${path} is no JSON object: docker's configuration is not used`);
    return {};
}
async function link(target, path) {
    const exists = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(target).catch(() => undefined);
    if (!exists?.isDirectory())
        return;
    // A junction needs no privilege on Windows; elsewhere the type means nothing.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(target, path, 'junction').catch((error) => {
        if (error.code !== 'EEXIST')
            throw error;
    });
}


/***/ }),

/***/ 9100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ isDirty)
/* harmony export */ });
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10428);

/** Whether tracked files differ from the commit; false where there is no repository. */
async function isDirty(host) {
    return ((await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$Y)(host, 'status', '--porcelain', '--untracked-files=no')) ?? '') !== '';
}


/***/ }),

/***/ 10428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ git),
/* harmony export */   QT: () => (/* binding */ gitCommand),
/* harmony export */   wo: () => (/* binding */ objectsAlone)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56512);
/* harmony import */ var _core_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69145);


/** One answer of git in the checkout, trimmed; undefined where git is missing, there is no repository, or it says no. */
async function git(host, ...args) {
    try {
        const { status, stdout } = await host.exec({
            ...gitCommand(host, args),
            answers: Array.from({ length: 256 }, (_, code) => code),
        });
        return status === 0 ? stdout.trim() : undefined;
    }
    catch (error) {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InterruptedError */ .p4)
            throw error;
        return undefined;
    }
}
/**
 * git in the checkout. Objects are what their ids say: nothing that lies in its folder replaces them, gives them other
 * parents, or tells from memory what leads to what.
 */
function gitCommand(host, args) {
    const settings = [
        // The checkout of a job in a container belongs to another user, which git refuses until it is told.
        `safe.directory=${host.cwd}`,
        'log.showSignature=false',
        'core.fsmonitor=false',
        ...objectsAlone,
    ];
    return {
        tool: 'git',
        args: [...settings.flatMap((setting) => ['-c', setting]), '--no-pager', ...args],
        env: (0,_core_host_js__WEBPACK_IMPORTED_MODULE_1__/* .childEnv */ .g)(host.env, [], {
            LC_ALL: 'C',
            GIT_TERMINAL_PROMPT: '0',
            GIT_NO_REPLACE_OBJECTS: '1',
            GIT_GRAFT_FILE: '/dev/null',
        }),
    };
}
/** Files beside the objects that say what is in them: whoever wrote these may have written anything. */
const objectsAlone = ['core.commitGraph=false', 'core.multiPackIndex=false'];


/***/ }),

/***/ 59067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ contradictions),
  Q: () => (/* binding */ inputs)
});

// EXTERNAL MODULE: ./.build/src/core/input.js
var input = __webpack_require__(84895);
// EXTERNAL MODULE: ./.build/src/core/kinds.js
var kinds = __webpack_require__(95612);
;// CONCATENATED MODULE: ./.build/src/history/alerts/rule.js


/** One a line or with commas between. */
const rules = {
    name: 'list',
    parse: async (value) => (0,kinds/* parseEach */.lc)(await kinds/* list */.p_.parse(value), rule),
};
function rule(item) {
    const text = item.trim();
    if (text === 'new-critical')
        return { kind: 'new', text, severity: 'CRITICAL' };
    if (text === 'new-high')
        return { kind: 'new', text, severity: 'HIGH' };
    const [name, limit = ''] = (0,kinds/* keyValue */.Hv)(text) ?? [];
    if (name === 'size') {
        const percent = /^\+(\d+(?:\.\d+)?)\s*%$/.exec(limit)?.[1];
        if (percent !== undefined)
            return { kind: 'size', text, percent: Number(percent) };
        const bytes = /^\+\s*\d/.test(limit) ? sizeOf(limit.slice(1)) : undefined;
        if (bytes !== undefined)
            return { kind: 'size', text, bytes };
    }
    const factor = name === 'build-time' ? /^[x×*]\s*(\d+(?:\.\d+)?)$/i.exec(limit)?.[1] : undefined;
    if (factor !== undefined && Number(factor) >= 1)
        return { kind: 'build-time', text, factor: Number(factor) };
    throw new input/* WrongInput */.Ey({
        value: item,
        problem: 'is no rule for an alert',
        cure: 'Write size=+5%, size=+10MB, build-time=x1.5, new-critical or new-high.',
    });
}
function sizeOf(text) {
    try {
        return (0,kinds/* parseSize */.DB)(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.build/src/history/place.js

/** `file:PATH`, `branch:NAME`, `registry`; '' is nowhere. */
const place = {
    name: '`file:PATH`, `branch:NAME`, `registry`',
    parse(value) {
        const text = value.trim();
        if (text === '')
            return { in: 'nowhere' };
        if (text === 'registry')
            return { in: 'registry' };
        const [, kind, rest = ''] = /^(file|branch):(.+)$/.exec(text) ?? [];
        if (kind === 'file')
            return { in: 'file', path: rest.trim() };
        if (kind === 'branch' && isBranch(rest.trim()))
            return { in: 'branch', branch: rest.trim() };
        throw new input/* WrongInput */.Ey({
            value,
            problem: kind === 'branch' ? 'names no branch that git would take' : 'is not known',
            cure: 'Write file:PATH, branch:NAME (e.g. branch:image-history) or registry.',
        });
    },
};
/** git's own rules, and no character that means something in a refspec. */
function isBranch(name) {
    return (/^[A-Za-z0-9_][\w./+@-]*$/.test(name) &&
        !/\.\.|@\{|\/\/|\/\.|\.lock(?:\/|$)|[./]$/.test(name) &&
        !name.startsWith('refs/') &&
        name.length <= 200);
}

;// CONCATENATED MODULE: ./.build/src/history/inputs.js




const address = {
    name: 'address',
    parse(value) {
        const text = value.trim();
        if (text === '' || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)))
            return text;
        throw new input/* WrongInput */.Ey({ problem: 'is no http or https address', cure: 'Copy it whole, with https://.' });
    },
};
const inputs = {
    history: {
        kind: place,
        default: '',
        // On a laptop the checkout may be anybody's, and this names a file that is written.
        neverFromFile: 'laptop',
        help: 'Where a line a run is kept, of the last 1000 runs: `branch:NAME` (of this repository, made when it is missing; needs `contents: write`), `registry` (an artifact beside the image, tag `image-pipeline-history`) or `file:PATH`. Empty: nowhere. Runs of pull requests read it and never write.',
    },
    'alert-on': {
        kind: rules,
        default: '',
        help: 'What to tell of, against the last run in `history`: `size=+5%` or `size=+10MB` (compressed, each platform), `build-time=x1.5` (against the median of the last five), `new-critical`, `new-high`. Nothing fails for it.',
    },
    'alert-to': {
        kind: (0,kinds/* choices */.S9)('annotation', 'issue', 'webhook'),
        default: 'annotation',
        help: 'Who is told: `annotation` (a warning of the run), `issue` (one an image and branch, updated in place; needs `issues: write`), `webhook`.',
    },
    'alert-webhook': {
        kind: address,
        default: '',
        help: 'Address that `alert-to: webhook` posts JSON to; chat systems read its `text`.',
        secret: true,
    },
};
/** What only several inputs together show. */
function contradictions({ history, alertOn }) {
    if (alertOn.length === 0 || history.in !== 'nowhere')
        return [];
    return [
        {
            input: 'alert-on',
            value: alertOn.map(({ text }) => text).join(','),
            problem: 'compares with earlier runs, and history keeps none',
            cure: 'Add history, e.g. history: branch:image-history, or leave alert-on out.',
        },
    ];
}


/***/ }),

/***/ 8359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ expressionsOf),
/* harmony export */   s: () => (/* binding */ WrongTemplate)
/* harmony export */ });
/** What is wrong with a template, in words that fit behind the text. */
class WrongTemplate extends Error {
}
/**
 * Two readers: `call` takes `name` or `helper 'argument' key='value'`, up to what ends it; `operand` takes one constant,
 * name or call in parentheses. Names that mean nothing are gathered: they are empty. Both throw WrongTemplate.
 */
function expressionsOf(reader, names, unknown) {
    const { sees, take, match } = reader;
    const skipSpace = () => match(/\s*/y);
    const operand = () => {
        skipSpace();
        if (take('(')) {
            const inner = call();
            skipSpace();
            if (!take(')'))
                throw new WrongTemplate('a parenthesis is not closed');
            return inner;
        }
        return literal() ?? { ...nothing, path: known(path(), false) };
    };
    const literal = () => {
        const quoted = match(/"((?:\\"|[^"])*)"|'((?:\\'|[^'])*)'/y);
        if (quoted)
            return { kind: 'literal', value: (quoted[1] ?? quoted[2] ?? '').replace(/\\(["'])/g, '$1') };
        const number = match(/-?\d+(?:\.\d+)?(?=[\s)}~])/y);
        if (number)
            return { kind: 'literal', value: Number(number[0]) };
        const word = match(/(?:true|false|undefined|null)(?=[\s)}~])/y);
        if (word)
            return { kind: 'literal', value: word[0] === 'true' ? true : word[0] === 'false' ? false : undefined };
        return undefined;
    };
    const path = () => {
        const found = match(/(?:this[./]|\.\/)?(@?[^\s!"#%-,./;->@[-^`{-~]+(?:[./](?:[^\s!"#%-,./;->@[-^`{-~]+|\[[^\]]*\]))*)/y);
        if (!found?.[1])
            throw new WrongTemplate(`an expression has something that is not understood at "${rest(reader)}"`);
        return found[1].split(/[./]/).map((part) => part.replace(/^\[(.*)\]$/, '$1'));
    };
    const call = () => {
        skipSpace();
        if (sees('('))
            return operand();
        // As in Handlebars, a constant alone is a name: {{'branch'}} is {{branch}}.
        const constant = literal();
        if (constant?.kind === 'literal')
            return { ...nothing, path: known([String(constant.value)], false) };
        const name = path();
        const args = [];
        const named = {};
        for (skipSpace(); !reader.isAtEnd() && !sees('}') && !sees('~}') && !sees(')'); skipSpace()) {
            const key = match(/([^\s!"#%-,./;->@[-^`{-~]+)\s*=\s*/y);
            if (key?.[1])
                named[key[1]] = operand();
            else
                args.push(operand());
        }
        return { kind: 'call', path: known(name, args.length > 0 || Object.keys(named).length > 0), args, named };
    };
    const known = (parts, takesArguments) => {
        const [name = ''] = parts;
        if ([...names.values, ...names.helpers].includes(name))
            return parts;
        if (takesArguments)
            throw new WrongTemplate(`Missing helper: "${name}"`);
        unknown.add(name);
        return parts;
    };
    return { call, operand };
}
const nothing = { kind: 'call', args: [], named: {} };
function rest(reader) {
    return reader.text.slice(reader.at(), reader.at() + 12);
}


/***/ }),

/***/ 35:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Op: () => (/* reexport */ look),
  et: () => (/* reexport */ plan),
  eF: () => (/* reexport */ run),
  WU: () => (/* reexport */ show)
});

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/git/git.js
var git = __webpack_require__(10428);
;// CONCATENATED MODULE: ./.build/src/git/head.js

/** What is checked out: the branch, or for a detached HEAD the tag, pull request or branch that points at it. */
async function readHead(host) {
    const sha = await (0,git/* git */.$Y)(host, 'rev-parse', '--verify', '--quiet', 'HEAD');
    if (!sha)
        return undefined;
    const branch = await (0,git/* git */.$Y)(host, 'symbolic-ref', '--quiet', 'HEAD');
    if (branch)
        return { ref: branch, sha };
    const at = refOf(await refs(host, '--points-at')) ?? refOf(await refs(host, '--contains'), true);
    return { ref: at ?? '', sha };
}
/** When the commit was made; undefined when the checkout does not hold it. */
async function readCommitDate(sha, host) {
    if (!/^[0-9a-f]{7,64}$/.test(sha))
        return undefined;
    const seconds = await (0,git/* git */.$Y)(host, 'log', '-1', '--format=%ct', sha);
    return seconds && /^\d+$/.test(seconds) ? new Date(Number(seconds) * 1000) : undefined;
}
/** Full names, the highest version first. */
async function refs(host, relation) {
    const format = '--format=%(refname)';
    const names = await (0,git/* git */.$Y)(host, 'for-each-ref', format, '--sort=-version:refname', relation, 'HEAD');
    return (names ?? '').split('\n').filter(Boolean);
}
/** metadata-action's order: a tag before a pull request before a branch; what only contains HEAD is a tag last. */
function refOf(names, tagsLast = false) {
    const tag = names.find((name) => name.startsWith('refs/tags/'));
    const pull = names.map((name) => /^refs\/(?:remotes\/)?pull\/\d+\/(?:head|merge)$/.exec(name)?.[0]).find(Boolean);
    const local = names.find((name) => name.startsWith('refs/heads/'));
    const remote = names
        .map((name) => /^refs\/remotes\/[^/]+\/(?!HEAD$)(.+)$/.exec(name)?.[1])
        .find((name) => name !== undefined && !/^\d+\/(?:head|merge)$/.test(name));
    const branch = local ?? (remote && `refs/heads/${remote}`);
    const pulled = pull?.replace('refs/remotes/', 'refs/');
    return tagsLast ? (pulled ?? branch ?? tag) : (tag ?? pulled ?? branch);
}

;// CONCATENATED MODULE: ./.build/src/git/remote.js

/** Where `origin` is; undefined where there is none, or it is a path. */
async function readRemote(host) {
    const url = await (0,git/* git */.$Y)(host, 'remote', 'get-url', 'origin');
    return url === undefined ? undefined : parseRemote(url);
}
/** The branch that origin's HEAD names; '' when the clone does not know. */
async function readDefaultBranch(host) {
    const ref = await (0,git/* git */.$Y)(host, 'symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD');
    return ref?.replace(/^refs\/remotes\/origin\//, '') ?? '';
}
/** `https://host/owner/name.git`, `ssh://git@host/owner/name`, `git@host:owner/name.git`. Credentials are dropped. */
function parseRemote(url) {
    const scp = /^(?:[^@/]+@)?([^:/]+):(?!\/)(.+)$/.exec(url);
    const [, scheme = 'ssh', host = scp?.[1], path = scp?.[2]] = /^(https?|ssh|git):\/\/(?:[^@/]+@)?([^/]+)\/(.+)$/.exec(url) ?? [];
    const fullName = path?.replace(/\/+$/, '').replace(/\.git$/, '');
    if (!host || !fullName || !/^[^/]+\/.+$/.test(fullName))
        return undefined;
    // An ssh port is none of the page's.
    const page = scheme.startsWith('http') ? host : host.replace(/:\d+$/, '');
    return { host: page, fullName, htmlUrl: `${scheme === 'http' ? 'http' : 'https'}://${page}/${fullName}` };
}

// EXTERNAL MODULE: ./.build/src/github/api.js
var api = __webpack_require__(92163);
// EXTERNAL MODULE: ./.build/src/github/workflow.js
var github_workflow = __webpack_require__(62210);
;// CONCATENATED MODULE: ./.build/src/github/repository.js



/** What the API knows of `owner/name`. undefined, and told, when it does not answer: nothing fails for a description. */
async function fetchRepository(fullName, account, host) {
    const data = await told(`The repository ${fullName}`, 'GET /repos/{owner}/{repo}', fullName, {}, account, host);
    return (0,github_workflow/* repositoryOf */._M)(data);
}
/** When a commit was made; undefined, and told, when the API does not answer. */
async function fetchCommitDate(fullName, sha, account, host) {
    const route = 'GET /repos/{owner}/{repo}/commits/{ref}';
    const data = await told(`The date of commit ${sha.slice(0, 7)}`, route, fullName, { ref: sha }, account, host);
    const date = data?.commit?.committer?.date;
    return date === undefined ? undefined : (0,github_workflow/* validDate */.BY)(date);
}
async function told(what, route, fullName, more, account, host) {
    const [owner, repo] = fullName.split('/');
    try {
        return await (0,api/* ask */.k)({ route, parameters: { owner, repo, ...more } }, account, host);
    }
    catch (error) {
        if (error instanceof errors/* InterruptedError */.p4)
            throw error;
        const { status } = error;
        const cure = status === 403 || status === 404 ? ' (the job needs the permission `contents: read`)' : '';
        host.log.warning(`${what} could not be read from the GitHub API, so what it says is left empty: ${(0,errors/* messageOf */.bD)(error)}${cure}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.build/src/metadata/environment.js

/** @throws UserError for a value that is not understood */
function switchesOf(env) {
    return {
        headOfPullRequest: /true/i.test(env.DOCKER_METADATA_PR_HEAD_SHA ?? ''),
        shortSha: shortSha(env.DOCKER_METADATA_SHORT_SHA_LENGTH),
        annotationLevels: levels(env.DOCKER_METADATA_ANNOTATIONS_LEVELS),
        exportsVariables: goBoolean('DOCKER_METADATA_SET_OUTPUT_ENV', env.DOCKER_METADATA_SET_OUTPUT_ENV, true),
    };
}
function shortSha(text) {
    if (!text)
        return 7;
    const length = Number(text);
    if (Number.isNaN(length))
        throw new errors/* UserError */.yo(`DOCKER_METADATA_SHORT_SHA_LENGTH is not a valid number: ${text}`, {
            cure: 'Set it to a number, e.g. 12, or leave it away for 7.',
        });
    return Math.max(0, length);
}
const knownLevel = /^(?:manifest|index|manifest-descriptor|index-descriptor)(?:\[[^\]]+\])?$/;
/** `manifest, index`: the spaces that upstream keeps make levels no builder knows. */
function levels(text) {
    const given = (text ?? '')
        .split(/,(?![^[]*\])/)
        .map((level) => level.trim())
        .filter(Boolean);
    const wrong = given.find((level) => !knownLevel.test(level));
    if (wrong !== undefined)
        throw new errors/* UserError */.yo(`DOCKER_METADATA_ANNOTATIONS_LEVELS has a level that is not known: ${wrong}`, {
            cure: 'Known are manifest, index, manifest-descriptor, index-descriptor; a platform may follow in brackets.',
        });
    return given.length > 0 ? [...new Set(given)] : ['manifest'];
}
function goBoolean(name, text, absent) {
    if (!text)
        return absent;
    if (/^(?:1|t|T|true|TRUE|True)$/.test(text))
        return true;
    if (/^(?:0|f|F|false|FALSE|False)$/.test(text))
        return false;
    throw new errors/* UserError */.yo(`${name} is no boolean: ${text}`, { cure: 'Set it to true or false.' });
}

;// CONCATENATED MODULE: ./.build/src/metadata/subject.js
function subjectOf(facts, context, switches) {
    const { event } = facts;
    const { ref, notice } = context === 'git' ? { ref: facts.ref } : subject_refOf(facts);
    return {
        event,
        ref,
        sha: revisionOf(facts, context, switches),
        baseRef: baseRefOf(ref, facts),
        defaultBranch: facts.repository.defaultBranch,
        onDefaultBranch: onDefaultBranch(ref, facts),
        shortSha: switches.shortSha,
        now: facts.now,
        commitDate: facts.commitDate ?? facts.now,
        notices: [notice, otherRun(facts), markedRelease(facts)].filter((line) => line !== undefined),
    };
}
/** The commit that tags and labels name: the event's, or the head of its pull request on demand. */
function revisionOf({ event, sha, payload }, context, { headOfPullRequest }) {
    const usesHead = headOfPullRequest && context !== 'git' && event.includes('pull_request');
    return (usesHead && subject_text(payload, 'pull_request', 'head', 'sha')) || sha;
}
/** What follows the prefix, '' for another kind of ref: `after('refs/heads/', 'refs/heads/main')` is `main`. */
function after(prefix, ref) {
    return ref.startsWith(prefix) ? ref.slice(prefix.length) : '';
}
/** `refs/heads/gh-readonly-queue/main/pr-104-<sha>` */
const queue = /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-(\d+)-[0-9a-f]+$/;
/**
 * - pull_request_target runs on the base branch: its ref would give the image of a pull request the branch's tag.
 * - A merged pull request's `closed` event has the base branch as ref too.
 * - A merge queue's branch is named by nobody; the pull request it holds is.
 */
function subject_refOf({ event, ref, payload }) {
    const pull = payload.number;
    if (event.includes('pull_request_target'))
        return { ref: pull === undefined ? '' : `refs/pull/${pull}/merge` };
    if (event === 'pull_request' && ref.startsWith('refs/heads/') && pull !== undefined)
        return {
            ref: `refs/pull/${pull}/merge`,
            notice: `The closed pull request ${pull} is named pr-${pull}, not as the branch ${after('refs/heads/', ref)} it went into: build the branch on push.`,
        };
    const [, , number] = (event === 'merge_group' && queue.exec(ref)) || [];
    if (number !== undefined)
        return {
            ref: `refs/pull/${number}/merge`,
            notice: `The merge queue's branch is named as the pull request it tests: ${number}.`,
        };
    return { ref };
}
function baseRefOf(ref, { event, ref: given, payload }) {
    if (ref.startsWith('refs/tags/'))
        return subject_text(payload, 'base_ref').replace(/^refs\/heads\//, '');
    if (event === 'merge_group')
        return queue.exec(given)?.[1] ?? '';
    return ref.startsWith('refs/pull/') ? subject_text(payload, 'pull_request', 'base', 'ref') : '';
}
/** These events always run for the default branch's last commit. */
const onlyThere = /create|discussion|issues|schedule/;
function onDefaultBranch(ref, { event, repository }) {
    const branch = ref.replace(/^refs\/heads\//, '');
    if (branch === '')
        return false;
    return branch === repository.defaultBranch || onlyThere.test(event);
}
function otherRun({ event, sha, payload }) {
    const head = subject_text(payload, 'workflow_run', 'head_sha');
    if (event !== 'workflow_run' || head === '' || head === sha)
        return undefined;
    const branch = subject_text(payload, 'workflow_run', 'head_branch');
    return `This run's tags name the default branch; the run it follows was for ${branch || 'another branch'} at ${head.slice(0, 7)}.`;
}
function markedRelease({ payload }) {
    const { prerelease } = (payload.release ?? {});
    if (prerelease !== true)
        return undefined;
    return 'The release is marked as a prerelease; tag rules look at its version alone. Write flavor: latest=false where latest should not move.';
}
function subject_text(payload, ...path) {
    const found = path.reduce((value, key) => (typeof value === 'object' && value !== null ? value[key] : undefined), payload);
    return typeof found === 'string' ? found : '';
}

;// CONCATENATED MODULE: ./.build/src/metadata/look.js







/**
 * What is known of the commit, the event and the repository. The event's payload is asked first, then git, and the
 * GitHub API for what neither holds. A description or date that cannot be had is told and left empty.
 *
 * @throws UserError when git was asked for by name and has no answer
 */
async function look(inputs, host, token) {
    const now = host.now();
    const workflow = await (0,github_workflow/* readWorkflow */.S6)(host);
    const runner = host.kind === 'runner' || (0,github_workflow/* inActions */.j5)(host.env);
    const usesGit = inputs.metadataContext === 'git' || (inputs.metadataContext === '' && !runner);
    const head = usesGit ? await headOf(inputs.metadataContext === 'git', host) : undefined;
    const { ref, sha } = head ?? (usesGit ? { ref: '', sha: '' } : workflow);
    const repository = await repositoryFacts(workflow, runner, host, token);
    const revision = revisionOf({ ...workflow, sha }, inputs.metadataContext, switchesOf(host.env));
    const commitDate = await commitDateOf(revision, workflow, runner, host, token);
    return {
        event: workflow.event,
        ref,
        sha,
        payload: workflow.payload,
        repository,
        commitDate,
        created: sourceDateEpoch(host.env) ?? commitDate ?? now,
        now,
        runUrl: workflow.runUrl,
        serverUrl: workflow.serverUrl,
    };
}
async function commitDateOf(sha, workflow, runner, host, token) {
    const known = (0,github_workflow/* dateInPayload */.Q5)(workflow.payload, sha) ?? (await readCommitDate(sha, host));
    if (known || !runner || sha === '' || workflow.repository === '')
        return known;
    return fetchCommitDate(workflow.repository, sha, { apiUrl: workflow.apiUrl, token }, host);
}
async function headOf(asked, host) {
    const head = await readHead(host);
    if (head && head.ref !== '')
        return head;
    if (asked)
        throw new errors/* UserError */.yo(head ? 'Cannot infer ref from detached HEAD' : `${host.cwd} is no git checkout`, {
            cure: 'Check out a branch or tag (actions/checkout with fetch-depth: 0), or use metadata-context: workflow.',
        });
    if (head)
        host.log.warning(`HEAD is at ${head.sha.slice(0, 7)}, which no branch or tag names: rules for refs give nothing.`);
    return head;
}
async function repositoryFacts(workflow, runner, host, token) {
    const told = (0,github_workflow/* repositoryOf */._M)(workflow.payload.repository);
    if (told)
        return told;
    const remote = runner ? undefined : await readRemote(host);
    const fullName = runner ? workflow.repository : (remote?.fullName ?? '');
    const asks = fullName !== '' && (runner || (token !== '' && remote !== undefined && mayKnow(remote, workflow)));
    const fetched = asks ? await fetchRepository(fullName, { apiUrl: workflow.apiUrl, token }, host) : undefined;
    if (fetched)
        return fetched;
    return {
        fullName,
        name: fullName.split('/').at(-1) ?? '',
        description: '',
        htmlUrl: runner && fullName !== '' ? `${workflow.serverUrl}/${fullName}` : (remote?.htmlUrl ?? ''),
        defaultBranch: fullName === '' ? '' : await readDefaultBranch(host),
        license: '',
        private: undefined,
    };
}
/** The token is shown to no other host than the API's own. */
function mayKnow(remote, { serverUrl }) {
    return serverUrl === `https://${remote.host}`;
}
/** @throws UserError for a value that is no number of seconds */
function sourceDateEpoch({ SOURCE_DATE_EPOCH: text }) {
    if (!text)
        return undefined;
    const date = new Date(Number(text) * 1000);
    if (/^\d+$/.test(text.trim()) && !Number.isNaN(date.getTime()))
        return date;
    throw new errors/* UserError */.yo(`SOURCE_DATE_EPOCH is no number of seconds: ${text}`, {
        cure: 'Set it to seconds since 1970, e.g. $(git log -1 --format=%ct), or leave it away.',
    });
}

;// CONCATENATED MODULE: ./.build/src/metadata/collate.js
/** ICU's order of ASCII: punctuation, digits, letters; of two letters that differ in case alone the small one first. */
const order = `_-,;:!?.'"()[]{}@*/\\&#%\`^+<=>|~$0123456789aAbBcCdDeEfFgGhHiIjJkKlLmMnNoOpPqQrRsStTuUvVwWxXyYzZ`;
/**
 * Compares as `Intl.Collator('en')` does. Loading ICU's collation costs as much as all the rest of the metadata stage,
 * and the keys of labels are ASCII: only other ones go to ICU.
 */
function collate(a, b) {
    return compareAscii(a, b) ?? new Intl.Collator('en').compare(a, b);
}
function compareAscii(a, b) {
    let byCase = 0;
    for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
        const [one, other] = [a[at], b[at]];
        const [first, second] = [
            one === undefined ? -1 : order.indexOf(one),
            other === undefined ? -1 : order.indexOf(other),
        ];
        if ((one !== undefined && first < 0) || (other !== undefined && second < 0))
            return undefined;
        const [letter, otherLetter] = [letterOf(first), letterOf(second)];
        if (letter !== otherLetter)
            return letter < otherLetter ? -1 : 1;
        byCase ||= first - second;
    }
    return Math.sign(byCase);
}
const firstLetter = order.indexOf('a');
/** The place of a character without its case. */
function letterOf(place) {
    return place < firstLetter ? place : place - ((place - firstLetter) % 2);
}

;// CONCATENATED MODULE: ./.build/src/metadata/render.js

/**
 * The text with its expressions filled in. Nothing is HTML-escaped: tags and labels are no web pages.
 *
 * @throws UserError from a helper that cannot make sense of its arguments
 */
function render(template, scope) {
    const text = (nodes) => nodes
        .map((node) => {
        if (typeof node === 'string')
            return node;
        if (node.kind === 'output')
            return shown(evaluate(node.value));
        return text(isTrue(evaluate(node.test)) ? node.yes : node.no);
    })
        .join('');
    const evaluate = (expression) => {
        if (expression.kind === 'literal')
            return expression.value;
        const [name = '', ...rest] = expression.path;
        const found = Object.hasOwn(scope, name) ? scope[name] : undefined;
        if (typeof found !== 'function')
            return rest.reduce(member, found);
        const named = Object.fromEntries(Object.entries(expression.named).map(([key, value]) => [key, evaluate(value)]));
        return found(expression.args.map(evaluate), named);
    };
    try {
        return text(template.nodes);
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        throw new errors/* UserError */.yo(`${template.text}: ${error.message}`, { cure: error.cure, cause: error });
    }
}
function member(value, name) {
    return Array.isArray(value) ? value[Number(name)] : undefined;
}
function shown(value) {
    if (value === undefined)
        return '';
    return Array.isArray(value) ? value.map(shown).join(',') : String(value);
}
/** Handlebars' truth. Upstream's booleans are strings and always true; here `{{#if is_default_branch}}` works. */
function isTrue(value) {
    return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

;// CONCATENATED MODULE: ./.build/src/metadata/labels.js


/** The eight OCI keys, the same for labels and annotations. */
function ociKeys(facts, subject, version) {
    const { name, description, htmlUrl, license } = facts.repository;
    return {
        'org.opencontainers.image.title': name,
        'org.opencontainers.image.description': description,
        'org.opencontainers.image.url': htmlUrl,
        'org.opencontainers.image.source': htmlUrl,
        'org.opencontainers.image.version': version,
        'org.opencontainers.image.created': facts.created.toISOString(),
        'org.opencontainers.image.revision': subject.sha,
        'org.opencontainers.image.licenses': license,
    };
}
/** The base with the lines on top, sorted by key; a line without `=` says nothing and is told. */
function described(base, lines, scope, warn) {
    const values = new Map(Object.entries(base));
    for (const line of lines) {
        const text = render(line, scope);
        for (const name of line.unknown)
            warn(`${line.text}: {{${name}}} is not known and is empty.`);
        const at = text.indexOf('=');
        if (at >= 0)
            values.set(text.slice(0, at), text.slice(at + 1));
        else if (text.trim() !== '')
            warn(`${text} has no = and is left out: labels and annotations are key=value.`);
    }
    return Object.fromEntries([...values].sort(([one], [other]) => collate(one, other)));
}

;// CONCATENATED MODULE: ./.build/src/metadata/zone.js
function inZone(instant, zone) {
    const whole = Math.floor(instant.getTime() / 1000) * 1000;
    const parts = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hourCycle: 'h23',
        ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
    }).formatToParts(instant);
    const of = (type) => Number(parts.find((part) => part.type === type)?.value);
    const local = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
    const millisecond = instant.getTime() - whole;
    return { local: new Date(local + millisecond), instant, offset: (local - whole) / 60_000, zone };
}
function isZone(zone) {
    try {
        new Intl.DateTimeFormat('en', { timeZone: zone });
        return true;
    }
    catch {
        return false;
    }
}
/** `CET`, `EST`: each English speaks the names of its own part of the world; elsewhere the offset is the name. */
function zoneName({ instant, zone, offset }) {
    for (const locale of ['en-US', 'en-GB', 'en-AU', 'en-CA', 'en-ZA', 'en-IN', 'en-NZ', 'ja']) {
        const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'short' }).formatToParts(instant);
        const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
        if (/^[A-Z]{2,5}$/.test(name) && (name !== 'GMT' || offset === 0))
            return name;
    }
    return offset % 60 === 0 ? offsetText(offset, '').slice(0, 3) : offsetText(offset, '');
}
/** `+09:00` */
function offsetText(minutes, separator) {
    const size = Math.abs(minutes);
    return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}${separator}${pad(Math.floor(size % 60))}`;
}
function pad(value, width = 2) {
    return String(value).padStart(width, '0');
}

;// CONCATENATED MODULE: ./.build/src/metadata/date-format.js

/**
 * A date in moment's format language, in English, e.g. `YYYY-MM-DD`, `dddd, MMMM Do YYYY`; `[text]` stands for itself.
 * ISO 8601 without a format. A zone that is not known counts as UTC.
 */
function formatDate(instant, format = '', zone = 'UTC') {
    const moment = inZone(instant, isZone(zone) ? zone : 'UTC');
    const iso = moment.offset === 0 ? 'YYYY-MM-DDTHH:mm:ss[Z]' : 'YYYY-MM-DDTHH:mm:ssZ';
    return expand(format || iso).replace(tokens, (token) => token.startsWith('[') ? token.slice(1, -1) : token.startsWith('\\') ? token.slice(1) : field(token, moment));
}
/** A backslash takes the meaning from the whole token behind it. */
const tokens = /\[[^[]*\]|\\?(?:[Hh]mm(?:ss)?|[MQdwW]o|DDDo|Do|M{1,4}|D{1,4}|d{1,4}|ww?|WW?|Q|N{1,5}|Y{4,6}|YY|y{2,4}|yo?|g{4,5}|gg|G{4,5}|GG|[eEaA]|hh?|HH?|kk?|mm?|ss?|S{1,9}|[xX]|zz?|ZZ?|.)/gs;
const date_format_long = {
    LTS: 'h:mm:ss A',
    LT: 'h:mm A',
    LLLL: 'dddd, MMMM D, YYYY h:mm A',
    LLL: 'MMMM D, YYYY h:mm A',
    LL: 'MMMM D, YYYY',
    L: 'MM/DD/YYYY',
    llll: 'ddd, MMM D, YYYY h:mm A',
    lll: 'MMM D, YYYY h:mm A',
    ll: 'MMM D, YYYY',
    l: 'M/D/YYYY',
};
function expand(format) {
    return format.replace(/\[[^[]*\]|\\?(?:LTS|LT|L{1,4}|l{1,4})/g, (token) => date_format_long[token] ?? token);
}
const months = 'January February March April May June July August September October November December'.split(' ');
const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const day = 86_400_000;
function field(token, moment) {
    const { local } = moment;
    const year = local.getUTCFullYear();
    const month = local.getUTCMonth();
    const date = local.getUTCDate();
    const weekday = local.getUTCDay();
    const hour = local.getUTCHours();
    const minute = local.getUTCMinutes();
    const second = local.getUTCSeconds();
    const ofYear = Math.floor((local.getTime() - Date.UTC(year, 0, 1)) / day) + 1;
    const twelve = hour % 12 || 12;
    const fields = {
        M: () => month + 1,
        Mo: () => ordinal(month + 1),
        MM: () => pad(month + 1),
        MMM: () => (months[month] ?? '').slice(0, 3),
        MMMM: () => months[month] ?? '',
        Q: () => Math.floor(month / 3) + 1,
        Qo: () => ordinal(Math.floor(month / 3) + 1),
        D: () => date,
        Do: () => ordinal(date),
        DD: () => pad(date),
        DDD: () => ofYear,
        DDDo: () => ordinal(ofYear),
        DDDD: () => pad(ofYear, 3),
        d: () => weekday,
        do: () => ordinal(weekday),
        dd: () => (days[weekday] ?? '').slice(0, 2),
        ddd: () => (days[weekday] ?? '').slice(0, 3),
        dddd: () => days[weekday] ?? '',
        e: () => weekday,
        E: () => weekday || 7,
        w: () => week(local, 'american').week,
        wo: () => ordinal(week(local, 'american').week),
        ww: () => pad(week(local, 'american').week),
        W: () => week(local, 'iso').week,
        Wo: () => ordinal(week(local, 'iso').week),
        WW: () => pad(week(local, 'iso').week),
        YY: () => pad(year % 100),
        Y: () => (year <= 9999 ? pad(year, 4) : `+${year}`),
        YYYY: () => pad(year, 4),
        YYYYY: () => pad(year, 5),
        YYYYYY: () => `+${pad(year, 6)}`,
        yo: () => ordinal(year),
        gg: () => pad(week(local, 'american').year % 100),
        gggg: () => pad(week(local, 'american').year, 4),
        ggggg: () => pad(week(local, 'american').year, 5),
        GG: () => pad(week(local, 'iso').year % 100),
        GGGG: () => pad(week(local, 'iso').year, 4),
        GGGGG: () => pad(week(local, 'iso').year, 5),
        NNNN: () => 'Anno Domini',
        NNNNN: () => 'AD',
        a: () => (hour < 12 ? 'am' : 'pm'),
        A: () => (hour < 12 ? 'AM' : 'PM'),
        h: () => twelve,
        hh: () => pad(twelve),
        hmm: () => `${twelve}${pad(minute)}`,
        hmmss: () => `${twelve}${pad(minute)}${pad(second)}`,
        H: () => hour,
        HH: () => pad(hour),
        Hmm: () => `${hour}${pad(minute)}`,
        Hmmss: () => `${hour}${pad(minute)}${pad(second)}`,
        k: () => hour || 24,
        kk: () => pad(hour || 24),
        m: () => minute,
        mm: () => pad(minute),
        s: () => second,
        ss: () => pad(second),
        Z: () => offsetText(moment.offset, ':'),
        ZZ: () => offsetText(moment.offset, ''),
        z: () => zoneName(moment),
        zz: () => zoneName(moment),
        X: () => Math.floor(moment.instant.getTime() / 1000),
        x: () => moment.instant.getTime(),
    };
    if (/^S+$/.test(token))
        return pad(local.getUTCMilliseconds(), 3).padEnd(9, '0').slice(0, token.length);
    if (/^N{1,3}$/.test(token))
        return 'AD';
    // Years of the era; they never are shortened.
    if (/^y{1,4}$/.test(token))
        return pad(year, token.length);
    return String(fields[token]?.() ?? token);
}
/** ISO weeks begin on Monday and the first holds January 4th; American ones on Sunday, the first holds January 1st. */
const weeks = { iso: { first: 1, holds: 4 }, american: { first: 0, holds: 1 } };
function week(local, kind) {
    const { first, holds } = weeks[kind];
    const start = (year) => {
        const anchor = new Date(Date.UTC(year, 0, holds));
        return anchor.getTime() - ((anchor.getUTCDay() - first + 7) % 7) * day;
    };
    const year = local.getUTCFullYear();
    const time = local.getTime();
    const of = time >= start(year + 1) ? year + 1 : time < start(year) ? year - 1 : year;
    return { week: Math.floor((time - start(of)) / (7 * day)) + 1, year: of };
}
function ordinal(value) {
    const teen = Math.floor((value % 100) / 10) === 1;
    return `${value}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
}

;// CONCATENATED MODULE: ./.build/src/metadata/scopes.js




/** The values of all global names; a zone that is not known is told through `warn`. */
function globalScope(subject, warn) {
    const { ref, now, commitDate } = subject;
    return {
        date: dateHelper(now, warn),
        commit_date: dateHelper(commitDate, warn),
        branch: after('refs/heads/', ref),
        tag: after('refs/tags/', ref),
        sha: scopes_shortSha(subject),
        base_ref: subject.baseRef,
        is_default_branch: subject.onDefaultBranch,
        is_not_default_branch: !subject.onDefaultBranch,
    };
}
function scopes_shortSha({ sha, shortSha }) {
    return sha.slice(0, shortSha);
}
/** `{{date 'YYYYMMDD' tz='Europe/Berlin'}}`; ISO 8601 without a format, UTC without a zone. */
function dateHelper(instant, warn) {
    return ([format], named) => {
        const wrong = Object.keys(named).find((key) => key !== 'tz');
        if (wrong !== undefined)
            throw new errors/* UserError */.yo(`Unknown ${wrong} attribute`, { cure: "A date takes a format and tz='Zone/City'." });
        const zone = words(named.tz) ?? 'UTC';
        if (!isZone(zone))
            warn(`The time zone ${zone} is not known; UTC is used.`);
        return formatDate(instant, words(format), zone);
    };
}
function words(value) {
    return value === undefined ? undefined : String(value);
}

// EXTERNAL MODULE: ./.build/src/core/legal-tag.js
var legal_tag = __webpack_require__(97127);
// EXTERNAL MODULE: ./.build/src/core/semver.js
var core_semver = __webpack_require__(631);
;// CONCATENATED MODULE: ./.build/src/metadata/pep440.js
const separator = '[-_.]?';
const pattern = new RegExp([
    '^v?(?:(?<epoch>\\d+)!)?(?<release>\\d+(?:\\.\\d+)*)',
    `(?:${separator}(?<pre>alpha|a|beta|b|preview|pre|c|rc)${separator}(?<preNumber>\\d+)?)?`,
    `(?:-(?<implicitPost>\\d+)|(?<post>${separator}(?:post|rev|r)${separator}(?<postNumber>\\d+)?))?`,
    `(?<dev>${separator}dev${separator}(?<devNumber>\\d+)?)?`,
    '(?:\\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$',
].join(''), 'i');
const phases = {
    alpha: 'a',
    a: 'a',
    beta: 'b',
    b: 'b',
    c: 'rc',
    rc: 'rc',
    pre: 'rc',
    preview: 'rc',
};
/** undefined for text that is no such version. */
function parsePep440(text) {
    const parts = pattern.exec(text)?.groups;
    if (!parts)
        return undefined;
    const release = (parts.release ?? '').split('.').map(Number);
    const pre = parts.pre && `${phases[parts.pre.toLowerCase()]}${Number(parts.preNumber ?? 0)}`;
    const isPost = parts.post !== undefined || parts.implicitPost !== undefined;
    const post = isPost && `.post${Number(parts.implicitPost ?? parts.postNumber ?? 0)}`;
    const dev = parts.dev !== undefined && `.dev${Number(parts.devNumber ?? 0)}`;
    const epoch = Number(parts.epoch ?? 0);
    const local = parts.local
        ?.toLowerCase()
        .split(/[-_.]/)
        .map((part) => (/^\d+$/.test(part) ? String(Number(part)) : part));
    const version = [
        epoch > 0 && `${epoch}!`,
        release.join('.'),
        pre,
        post,
        dev,
        // A dash, where PEP 440 has a dot: metadata-action's tags have it.
        local && `+${local.join('-')}`,
    ]
        .filter(Boolean)
        .join('');
    return {
        raw: text,
        version,
        major: release[0] ?? 0,
        minor: release[1] ?? 0,
        patch: release[2] ?? 0,
        special: Boolean(pre || post || dev),
        prerelease: Boolean(pre || dev),
    };
}
function pep440Scope({ raw, version, major, minor, patch }) {
    return { raw, version, major, minor, patch };
}

// EXTERNAL MODULE: ./.build/src/metadata/template.js + 1 modules
var template = __webpack_require__(14152);
;// CONCATENATED MODULE: ./.build/src/metadata/values.js






/** undefined where the rule does not apply; a version that is none is told through `warn`. */
function fire(rule, subject, scope, warn) {
    const { ref, event, sha } = subject;
    switch (rule.type) {
        case 'schedule':
            return event.includes('schedule') ? plain(render(rule.pattern, datesOf(scope))) : undefined;
        case 'semver':
            return semver(rule, ref, scope, warn);
        case 'pep440':
            return pep440(rule, ref, scope, warn);
        case 'match':
            return match(rule, ref, scope, warn);
        case 'edge':
            return edge(rule.branch || subject.defaultBranch, ref, warn);
        case 'ref':
            return fromRef(rule.event, ref);
        case 'raw':
            return plain(render(rule.value, scope));
        case 'sha':
            return sha === '' ? undefined : plain(rule.format === 'short' ? scopes_shortSha(subject) : sha);
    }
}
/** A schedule's pattern knows nothing else, as in metadata-action. */
function datesOf({ date, commit_date }) {
    return { date, commit_date };
}
/** Whether a version, of either kind, is one that a release comes after. */
function isPrerelease(version) {
    const semver = (0,core_semver/* parseSemver */.k)(version.replaceAll('/', '-'));
    return semver ? semver.prerelease.length > 0 : (parsePep440(version)?.prerelease ?? false);
}
function plain(value) {
    return { value, latest: false, prerelease: false };
}
function edge(branch, ref, warn) {
    if (!ref.startsWith('refs/heads/'))
        return undefined;
    if (branch === '')
        warn('type=edge needs the default branch, which is not known. Write type=edge,branch=…');
    return after('refs/heads/', ref) === branch ? plain('edge') : undefined;
}
function fromRef(event, ref) {
    if (event === 'branch')
        return ref.startsWith('refs/heads/') ? plain(after('refs/heads/', ref)) : undefined;
    if (event === 'pr')
        return ref.startsWith('refs/pull/') ? plain(pullRequest(ref)) : undefined;
    const value = after('refs/tags/', ref);
    return ref.startsWith('refs/tags/') ? { value, latest: true, prerelease: isPrerelease(value) } : undefined;
}
/** `refs/pull/15/merge` is 15; `refs/pull/15/head` is 15/head. */
function pullRequest(ref) {
    return after('refs/pull/', ref).replace(/\/merge$/, '');
}
/** The text a version is taken from; undefined where the rule does not apply. */
function sourceOf(rule, ref, scope) {
    if (rule.value.text !== '')
        return render(rule.value, scope);
    return ref.startsWith('refs/tags/') ? after('refs/tags/', ref) : undefined;
}
function versionOf(rule, ref, scope, warn) {
    const source = sourceOf(rule, ref, scope);
    if (source === undefined)
        return undefined;
    return (rule.match ? matched(rule.match, source, warn) : source).replaceAll('/', '-');
}
/** The first group, or the whole match where the pattern has no group; the source where it does not match. */
function matched(pattern, source, warn) {
    const found = pattern.regex.exec(source);
    if (!found)
        warn(`${pattern.text} does not match ${source}.`);
    return found ? (found[1] ?? found[0]) : source;
}
function semver(rule, ref, scope, warn) {
    const text = versionOf(rule, ref, scope, warn);
    if (text === undefined)
        return undefined;
    const version = (0,core_semver/* parseSemver */.k)(text);
    if (!version) {
        warn(`${text} is not a valid semver. More info: https://semver.org/`);
        return undefined;
    }
    if (version.prerelease.length === 0)
        return { value: render(rule.pattern, { ...version }), latest: true, prerelease: false };
    return { value: (0,template/* isOnly */.fy)(rule.pattern, 'raw') ? version.raw : version.version, latest: false, prerelease: true };
}
function pep440(rule, ref, scope, warn) {
    const text = versionOf(rule, ref, scope, warn);
    if (text === undefined)
        return undefined;
    const version = parsePep440(text);
    if (!version) {
        warn(`${text} does not conform to PEP 440. More info: https://www.python.org/dev/peps/pep-0440`);
        return undefined;
    }
    if (!version.special)
        return { value: render(rule.pattern, pep440Scope(version)), latest: true, prerelease: false };
    const value = (0,template/* isOnly */.fy)(rule.pattern, 'raw') ? version.raw : version.version;
    return { value, latest: false, prerelease: version.prerelease };
}
function match(rule, ref, scope, warn) {
    const source = sourceOf(rule, ref, scope);
    if (source === undefined)
        return undefined;
    const found = rule.pattern.regex.exec(source);
    const value = found?.[Number(rule.group)];
    if (!found)
        warn(`${rule.pattern.text} does not match ${source}.`);
    else if (value === undefined)
        warn(`Group ${rule.group} does not exist for ${rule.pattern.text} pattern.`);
    return value === undefined ? undefined : { value, latest: true, prerelease: isPrerelease(source) };
}

;// CONCATENATED MODULE: ./.build/src/metadata/select.js




/**
 * The rules by priority; the first that gives a tag gives the version, and it alone decides on `latest`.
 *
 * @throws UserError for an `enable` that gives neither true nor false
 */
function select_select(rules, flavor, subject, scope, warn) {
    const names = [];
    let asksLatest;
    let prerelease = false;
    for (const rule of rules.toSorted(byPriority)) {
        if (!isEnabled(rule.enable, scope, rule.text))
            continue;
        const fired = fire(rule, subject, scope, warn);
        if (!fired)
            continue;
        tellUnknown(rule, warn);
        const text = withAffixes(rule, fired.value, flavor, scope);
        const name = text === '' ? '' : legal(text, warn);
        if (name === '')
            continue;
        names.push(name);
        asksLatest ??= fired.latest;
        prerelease ||= fired.prerelease;
    }
    const version = names[0] ?? '';
    const setsLatest = flavor.latest === 'auto' ? asksLatest === true : flavor.latest === 'true';
    if (version !== '' && setsLatest)
        names.push(legal(latestName(flavor, scope), warn));
    const unique = [...new Set(names)];
    return {
        version,
        names: setsLatest ? lastOf(unique, names.at(-1)) : unique,
        prerelease,
        notices: prerelease && (setsLatest || unique.includes('latest')) ? [prereleaseNotice(version)] : [],
    };
}
function prereleaseNotice(version) {
    return `latest would name a prerelease (${version}); guard-latest keeps it where it is. With flavor: latest=false, or semver and pep440 rules alone, a prerelease never asks for it.`;
}
/** @throws UserError */
function isEnabled(enable, scope, line) {
    const said = render(enable, scope);
    if (said === 'true' || said === 'false')
        return said === 'true';
    throw new errors/* UserError */.yo(`Invalid value for enable attribute: ${said} (${line})`, {
        cure: 'The expression must give true or false.',
    });
}
function byPriority(one, other) {
    return one.priority < other.priority ? 1 : one.priority > other.priority ? -1 : 0;
}
function withAffixes(rule, value, flavor, scope) {
    return `${render(rule.prefix ?? flavor.prefix.text, scope)}${value}${render(rule.suffix ?? flavor.suffix.text, scope)}`;
}
function latestName({ prefix, suffix }, scope) {
    const affix = ({ onLatest, text }) => (onLatest ? render(text, scope) : '');
    return `${affix(prefix)}latest${affix(suffix)}`;
}
function legal(text, warn) {
    const { tag, warning } = (0,legal_tag/* legalTag */.a)(text);
    if (warning !== undefined)
        warn(warning);
    return tag;
}
/** A rule may have made `latest` already: it still is the last to move, unless it is the version itself. */
function lastOf(names, last) {
    return last === undefined || last === names[0] ? names : [...names.filter((name) => name !== last), last];
}
function tellUnknown(rule, warn) {
    if (rule.unknown.length > 0)
        warn(`${rule.text}: ${rule.unknown.join(', ')} means nothing for type=${rule.type}.`);
    const templates = [rule.enable, rule.prefix, rule.suffix, 'value' in rule ? rule.value : undefined];
    const pattern = 'pattern' in rule && 'nodes' in rule.pattern ? rule.pattern : undefined;
    for (const name of new Set([...templates, pattern].flatMap((template) => template?.unknown ?? [])))
        warn(`${rule.text}: {{${name}}} is not known there and is empty.`);
}

;// CONCATENATED MODULE: ./.build/src/metadata/plan.js





/**
 * What the image is called and how it is described. Pure; reads the DOCKER_METADATA_* variables.
 *
 * @throws UserError for an expression or variable that gives no usable value
 */
function plan(inputs, facts, env) {
    const switches = switchesOf(env);
    const subject = subjectOf(facts, inputs.metadataContext, switches);
    const warnings = new Set();
    const warn = (message) => warnings.add(message);
    const scope = globalScope(subject, warn);
    const selection = select_select(inputs.tags, inputs.flavor, subject, scope, warn);
    const { version, names, prerelease } = selection;
    const notices = [...subject.notices, ...selection.notices];
    const enabled = inputs.images.filter(({ enable, name }) => isEnabled(enable, scope, name));
    const images = [...new Set(enabled.map(({ name }) => name))];
    if (inputs.images.length > 0 && images.length === 0)
        notices.push('Every image is disabled: the tags stand without a name and nothing can be published.');
    const references = images.length > 0 ? images.flatMap((image) => names.map((name) => `${image}:${name}`)) : names;
    if (version === '') {
        warn('No Docker image version has been generated. Check tags input.');
        warn('No Docker tag has been generated. Check tags input.');
    }
    const base = ociKeys(facts, subject, version);
    return {
        version,
        names,
        images,
        references,
        labels: described(base, inputs.labels, scope, warn),
        annotations: described(base, inputs.annotations, scope, warn),
        annotationLevels: switches.annotationLevels,
        prerelease,
        warnings: [...warnings],
        notices,
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./.build/src/metadata/describe.js
/** `key=value`, as docker's `--label` takes it. */
function labelLines({ labels }) {
    return Object.entries(labels).map(([key, value]) => `${key}=${value}`);
}
/** `manifest:key=value`, as buildx's `--annotation` takes it: all of one level, then all of the next. */
function annotationLines({ annotations, annotationLevels, }) {
    return annotationLevels.flatMap((level) => Object.entries(annotations).map(([key, value]) => `${level}:${key}=${value}`));
}

;// CONCATENATED MODULE: ./.build/src/metadata/bake.js

/** The files a later bake step takes, by the end of their name: `docker-metadata-action-bake-tags.json`. */
function bakeFiles(target, tags) {
    const { references, labels, images, version } = tags;
    const file = (content) => JSON.stringify({ target: { [target]: content } }, null, 2);
    const named = {
        tags: references,
        args: { DOCKER_META_IMAGES: images.join(','), ...(version === '' ? {} : { DOCKER_META_VERSION: version }) },
    };
    return {
        tags: file(named),
        labels: file({ labels }),
        annotations: file({ annotations: annotationLines(tags) }),
        all: file({ tags: references, labels, args: named.args }),
    };
}

;// CONCATENATED MODULE: ./.build/src/metadata/run.js




const names = {
    tags: 'docker-metadata-action-bake-tags.json',
    labels: 'docker-metadata-action-bake-labels.json',
    annotations: 'docker-metadata-action-bake-annotations.json',
    all: 'docker-metadata-action-bake.json',
};
/** Writes the bake files. On a runner later steps read them, so they lie where they outlive us. */
async function run(inputs, tags, host) {
    const { exportsVariables } = switchesOf(host.env);
    const dir = await (0,promises_.mkdtemp)((0,external_node_path_.join)(host.env.RUNNER_TEMP || (await host.tempDir()), 'image-pipeline-metadata-'));
    const files = bakeFiles(inputs.bakeTarget, tags);
    const written = await Promise.all(Object.keys(files).map(async (file) => {
        const path = (0,external_node_path_.join)(dir, names[file]);
        await (0,promises_.writeFile)(path, files[file]);
        return [file, path];
    }));
    return { tags, bakeFiles: Object.fromEntries(written), exportsVariables };
}

;// CONCATENATED MODULE: ./.build/src/metadata/show.js

/** metadata-action's outputs, the variables of the same values, and a section for the summary. */
function show(inputs, result) {
    const { tags, bakeFiles, exportsVariables } = result;
    const annotations = annotationLines(tags);
    const outputs = {
        version: tags.version,
        tags: tags.references.join(inputs.sepTags),
        'tag-names': tags.names.join(inputs.sepTags),
        labels: labelLines(tags).join(inputs.sepLabels),
        annotations: annotations.join(inputs.sepAnnotations),
        json: JSON.stringify({ tags: tags.references, 'tag-names': tags.names, labels: tags.labels, annotations }),
        'bake-file-tags': bakeFiles.tags,
        'bake-file-labels': bakeFiles.labels,
        'bake-file-annotations': bakeFiles.annotations,
        'bake-file': bakeFiles.all,
    };
    const variables = Object.entries(outputs).map(([name, value]) => [
        `DOCKER_METADATA_OUTPUT_${name.replace(/\W/g, '_').toUpperCase()}`,
        value,
    ]);
    return {
        outputs,
        ...(exportsVariables ? { variables: Object.fromEntries(variables) } : {}),
        section: section(result),
        report: {
            version: tags.version,
            tags: tags.references,
            labels: tags.labels,
            annotations: tags.annotations,
            prerelease: tags.prerelease,
            warnings: tags.warnings,
            notices: tags.notices,
        },
    };
}
function section({ tags }) {
    const names = tags.references.map((name) => `| tag | \`${cell(name)}\` |`);
    const labels = Object.entries(tags.labels)
        .filter(([, value]) => value !== '')
        .map(([key, value]) => `| \`${cell(key)}\` | ${cell(value)} |`);
    const head = tags.version === '' ? 'No rule gave a tag.' : `Version \`${cell(tags.version)}\``;
    return ['### Metadata', '', head, '', '| | |', '|---|---|', ...names, ...labels, ''].join('\n');
}
/** A value as text of a table's cell: no markup, no line break. */
function cell(text) {
    return text.replace(/\r?\n/g, ' ').replace(/[\\`*_{}[\]<>|]/g, (character) => `&#${character.codePointAt(0)};`);
}

;// CONCATENATED MODULE: ./.build/src/metadata/index.js






/***/ }),

/***/ 14152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  VO: () => (/* binding */ isConstant),
  fy: () => (/* binding */ isOnly),
  QC: () => (/* binding */ parseTemplate)
});

// EXTERNAL MODULE: ./.build/src/metadata/expression.js
var expression = __webpack_require__(8359);
;// CONCATENATED MODULE: ./.build/src/metadata/reader.js
function readerOf(text) {
    let at = 0;
    const sees = (part) => text.startsWith(part, at);
    return {
        text,
        at: () => at,
        isAtEnd: () => at >= text.length,
        sees,
        take(part) {
            if (!sees(part))
                return false;
            at += part.length;
            return true;
        },
        match(sticky) {
            sticky.lastIndex = at;
            const found = sticky.exec(text);
            if (found)
                at = sticky.lastIndex;
            return found;
        },
        next() {
            at += 1;
            return text[at - 1] ?? '';
        },
    };
}

;// CONCATENATED MODULE: ./.build/src/metadata/template.js


/** @throws WrongTemplate */
function parseTemplate(text, names) {
    const unknown = new Set();
    const reader = readerOf(text);
    const { sees, take, match } = reader;
    const { call, operand } = (0,expression/* expressionsOf */.B)(reader, names, unknown);
    const close = (braces = '}}') => {
        match(/\s*/y);
        const trims = take('~');
        if (!take(braces))
            throw new expression/* WrongTemplate */.s('an expression is not closed with }}');
        if (trims)
            match(/\s*/y);
    };
    /** Statements until the block they stand in ends, and how it ended. */
    const statements = (block) => {
        const nodes = [];
        for (;;) {
            const literal = readLiteral();
            if (literal !== '')
                nodes.push(literal);
            if (reader.isAtEnd()) {
                if (block !== undefined)
                    throw new expression/* WrongTemplate */.s(`{{#${block}}} is not closed with {{/${block}}}`);
                return { nodes, end: 'text' };
            }
            if (take('{{{{'))
                throw new expression/* WrongTemplate */.s('raw blocks are not supported');
            take('{{');
            if (take('~'))
                trimLast(nodes);
            if (take('/')) {
                const name = match(/\s*([^\s~}]*)/y)?.[1];
                if (name !== block)
                    throw new expression/* WrongTemplate */.s(`{{/${name}}} closes nothing`);
                close();
                return { nodes, end: 'close' };
            }
            if (match(/\^\s*(?=~?\}\})|\s*else(?=[\s~}])/y)) {
                if (block === undefined)
                    throw new expression/* WrongTemplate */.s('{{else}} stands outside of a block');
                return { nodes, end: 'else' };
            }
            const node = statement();
            if (node)
                nodes.push(node);
        }
    };
    /** undefined for a comment. */
    const statement = () => {
        if (sees('!')) {
            if (!match(/!--[\s\S]*?--~?\}\}|!(?!--)[\s\S]*?\}\}/y))
                throw new expression/* WrongTemplate */.s('a comment is not closed');
            return undefined;
        }
        if (sees('>') || sees('*'))
            throw new expression/* WrongTemplate */.s('partials and decorators are not supported');
        if (take('#'))
            return openBlock(false);
        if (take('^'))
            return openBlock(true);
        const triple = take('{');
        if (!triple)
            take('&');
        const value = call();
        close(triple ? '}}}' : '}}');
        return { kind: 'output', value };
    };
    /** `#if x`, `#unless x`, and `#x`, which is `#if x`. */
    const openBlock = (inverse) => {
        match(/\s*/y);
        const word = match(/(if|unless)(?=[\s(])/y)?.[1];
        const start = reader.at();
        const test = word ? operand() : call();
        const name = word ?? text.slice(start, reader.at()).trim();
        close();
        return branches(name, test, inverse !== (word === 'unless'));
    };
    const branches = (name, test, inverse) => {
        const first = statements(name);
        const rest = first.end === 'else' ? otherwise(name) : [];
        return { kind: 'block', test, yes: inverse ? rest : first.nodes, no: inverse ? first.nodes : rest };
    };
    /** What follows `{{else`: another condition, or the rest. */
    const otherwise = (name) => {
        const chained = match(/\s*(if|unless)(?=[\s(])/y)?.[1];
        const test = chained && operand();
        close();
        if (test)
            return [branches(name, test, chained === 'unless')];
        const { nodes, end } = statements(name);
        if (end === 'else')
            throw new expression/* WrongTemplate */.s(`{{#${name}}} has two {{else}}`);
        return nodes;
    };
    /** Up to the next `{{`; `\{{` stands for itself. */
    const readLiteral = () => {
        let value = '';
        while (!reader.isAtEnd() && !sees('{{')) {
            if (sees('\\\\{{')) {
                take('\\\\');
                value += '\\';
            }
            else
                value += take('\\{{') ? '{{' : reader.next();
        }
        return value;
    };
    return { text, nodes: statements(undefined).nodes, unknown: [...unknown] };
}
/** Whether the text has no expressions at all: then it is known before the run. */
function isConstant({ nodes }) {
    return nodes.every((node) => typeof node === 'string');
}
/** Whether the whole text is the one expression `{{name}}`. */
function isOnly({ nodes }, name) {
    const [node] = nodes;
    if (nodes.length !== 1 || node === undefined || typeof node === 'string' || node.kind !== 'output')
        return false;
    return node.value.kind === 'call' && node.value.path.length === 1 && node.value.path[0] === name;
}
/** `{{~x}}` swallows the spaces before it. */
function trimLast(nodes) {
    const last = nodes.at(-1);
    if (typeof last === 'string')
        nodes[nodes.length - 1] = last.trimEnd();
}


/***/ }),

/***/ 6454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ layoutBlob),
/* harmony export */   X: () => (/* binding */ bytesBlob)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(871);



/**
 * A blob of a layout folder. Its digest is checked by whoever reads it: reading it twice would cost more than the build.
 *
 * @throws Error when the folder lacks it or holds another size
 */
async function layoutBlob(dir, { digest, size }) {
    const path = (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .blobPath */ .nD)(dir, digest);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path);
    if (found.size !== size)
        throw new Error(`the layout ${dir} holds ${found.size} bytes under ${digest}, not ${size}`);
    return { digest, size, open: (offset) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { start: offset, highWaterMark: 256 * 1024 }) };
}
function bytesBlob(digest, bytes) {
    return {
        digest,
        size: bytes.length,
        async *open(offset) {
            yield bytes.subarray(offset);
        },
    };
}


/***/ }),

/***/ 41280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   bb: () => (/* binding */ BrokenImage),
/* harmony export */   c0: () => (/* binding */ mediaTypeOf),
/* harmony export */   u0: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56512);
/* harmony import */ var _core_is_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94149);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76889);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66908);




/** An image of which nothing can be told: parts of it are gone, or what somebody pushed in its place is none. */
class BrokenImage extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
    constructor(message) {
        super(message, { cure: 'Publish a whole image under that name.' });
        this.name = 'BrokenImage';
    }
}
/** An index or a manifest. @throws BrokenImage when it has another shape */
function readDocument(bytes) {
    const { annotations, manifests = [], config, layers = [] } = readRecord(bytes, 'the manifest');
    if (!Array.isArray(manifests))
        throw new BrokenImage('the manifests of its index are no list');
    if (!Array.isArray(layers))
        throw new BrokenImage('its layers are no list');
    return {
        annotations: (0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(annotations) ? annotations : {},
        manifests: manifests.map(descriptorOf),
        config: config === undefined ? undefined : descriptorOf(config),
        layers: layers.map(descriptorOf),
    };
}
/** The type that a manifest or an index says it has, else the one that it looks like. @throws BrokenImage */
function mediaTypeOf(bytes) {
    const { mediaType } = readRecord(bytes, 'the manifest');
    if (typeof mediaType === 'string')
        return mediaType;
    return readDocument(bytes).manifests.length > 0 ? _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaTypes */ .Ib.index : _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaTypes */ .Ib.manifest;
}
/** @throws BrokenImage when the bytes are no index at all */
function readList(bytes) {
    const { manifests } = readRecord(bytes, 'the list');
    const entries = Array.isArray(manifests) ? manifests : [];
    return { entries, understood: entries.filter(isDescriptor) };
}
function isDescriptor(value) {
    return ((0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(value) && typeof value.mediaType === 'string' && typeof value.digest === 'string' && (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(value.digest));
}
/** @throws BrokenImage when the bytes are no JSON, or no object */
function readRecord(bytes, what) {
    let value;
    try {
        value = JSON.parse(Buffer.from(bytes).toString('utf8'));
    }
    catch {
        // The parser's words quote what came: whoever wrote it does not write our messages.
        throw new BrokenImage(`${what} is no JSON`);
    }
    if (!(0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(value))
        throw new BrokenImage(`${what} is no object`);
    return value;
}
function descriptorOf(value) {
    if (!(0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(value) || typeof value.mediaType !== 'string')
        throw new BrokenImage('a descriptor has no mediaType');
    if (typeof value.digest !== 'string' || !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(value.digest))
        throw new BrokenImage('a descriptor has no digest');
    return value;
}


/***/ }),

/***/ 59361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ entriesOf)
/* harmony export */ });
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(871);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66908);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78390);



/** As an index would name them. A lone manifest has its platform in its config only. */
async function entriesOf(layout) {
    if ((0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndexType */ .$U)(layout.root.mediaType))
        return (await (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .readIndex */ .vY)(layout, layout.root)).manifests;
    const [name = ''] = (await (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .platformsOf */ .Wt)(layout)).keys();
    const platform = (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePlatform */ .FL)(name);
    const { mediaType, digest, size } = layout.root;
    return [{ mediaType, digest, size, ...(platform ? { platform } : {}) }];
}


/***/ }),

/***/ 15127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ imagesIn)
/* harmony export */ });
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66908);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78390);


/**
 * Every entry of an index that somebody may run, whatever it says or leaves out of itself: all but what BuildKit put
 * beside the platforms, which says so and that it is for no platform.
 */
function imagesIn(entries) {
    return entries
        .filter((entry) => !((0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isAttestation */ .H3)(entry) && isForNobody(entry)))
        .map((manifest) => ({
        manifest,
        platform: labelOf(manifest),
    }));
}
function isForNobody({ platform }) {
    return platform?.os === 'unknown' && platform.architecture === 'unknown';
}
function labelOf({ platform }) {
    if (!platform || typeof platform.os !== 'string' || typeof platform.architecture !== 'string')
        return 'unknown';
    const { os, architecture, variant, 'os.version': version } = platform;
    const known = { os, architecture, ...(typeof variant === 'string' ? { variant } : {}) };
    return `${(0,_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .platformName */ .$r)(known) || 'unknown'}${typeof version === 'string' ? ` ${version}` : ''}`;
}


/***/ }),

/***/ 871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DK: () => (/* binding */ readManifestBytes),
/* harmony export */   KD: () => (/* binding */ contentsOf),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   Wt: () => (/* binding */ platformsOf),
/* harmony export */   nD: () => (/* binding */ blobPath),
/* harmony export */   vY: () => (/* binding */ readIndex)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76889);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66908);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78390);





/** @throws Error when the digest is none: it would lead out of the folder */
function blobPath(dir, digest) {
    if (!(0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(digest))
        throw new Error(`the layout ${dir} names what is no digest: ${digest}`);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'blobs', (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .algorithmOf */ .Hy)(digest), (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .hexOf */ .ZD)(digest));
}
/** The bytes of a manifest, checked against its digest. @throws Error when the folder lies */
async function readManifestBytes(layout, descriptor) {
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(blobPath(layout.dir, descriptor.digest));
    if (!(0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isOf */ .yW)(descriptor.digest, bytes))
        throw new Error(`the layout ${layout.dir} holds other bytes under ${descriptor.digest}`);
    return bytes;
}
async function readIndex(layout, descriptor) {
    return JSON.parse(Buffer.from(await readManifestBytes(layout, descriptor)).toString('utf8'));
}
async function readManifest(layout, descriptor) {
    return JSON.parse(Buffer.from(await readManifestBytes(layout, descriptor)).toString('utf8'));
}
/** Image manifests by platform name, in the order of the index; a single manifest's platform is read from its config. */
async function platformsOf(layout) {
    const { root } = layout;
    if (!(0,_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(root.mediaType)) {
        const { config } = await readManifest(layout, root);
        const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(blobPath(layout.dir, config.digest), 'utf8');
        return new Map([[(0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .platformName */ .$r)(JSON.parse(bytes)), root]]);
    }
    const { manifests } = await readIndex(layout, root);
    const images = manifests.filter((child) => child.platform && !(0,_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isForNobody */ .j6)(child));
    return new Map(images.map((child) => [(0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .platformName */ .$r)(child.platform ?? { os: '', architecture: '' }), child]));
}
/** Walks from the root down. */
async function contentsOf(layout) {
    const manifests = new Map();
    const blobs = new Map();
    const visit = async (descriptor) => {
        if (manifests.has(descriptor.digest))
            return;
        if (!(0,_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isManifestType */ .Q3)(descriptor.mediaType)) {
            blobs.set(descriptor.digest, descriptor);
            return;
        }
        if ((0,_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(descriptor.mediaType)) {
            for (const child of (await readIndex(layout, descriptor)).manifests)
                await visit(child);
        }
        else {
            const { config, layers } = await readManifest(layout, descriptor);
            for (const blob of [config, ...layers])
                blobs.set(blob.digest, blob);
        }
        manifests.set(descriptor.digest, descriptor);
    };
    await visit(layout.root);
    return { manifests: [...manifests.values()], blobs: [...blobs.values()] };
}


/***/ }),

/***/ 66908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   H3: () => (/* binding */ isAttestation),
/* harmony export */   Ib: () => (/* binding */ mediaTypes),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   j6: () => (/* binding */ isForNobody)
/* harmony export */ });
/** Media types that an index, a manifest, a config and a layer may have. */
const mediaTypes = {
    index: 'application/vnd.oci.image.index.v1+json',
    manifest: 'application/vnd.oci.image.manifest.v1+json',
    config: 'application/vnd.oci.image.config.v1+json',
    empty: 'application/vnd.oci.empty.v1+json',
    dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
    dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
};
function isIndexType(mediaType) {
    return mediaType === mediaTypes.index || mediaType === mediaTypes.dockerList;
}
function isManifestType(mediaType) {
    return isIndexType(mediaType) || mediaType === mediaTypes.manifest || mediaType === mediaTypes.dockerManifest;
}
/** BuildKit's attestation manifests stand in the index beside the platforms, as `unknown/unknown`. */
function isAttestation(descriptor) {
    return descriptor.annotations?.['vnd.docker.reference.type'] === 'attestation-manifest';
}
/** What stands in an index and no machine runs: attestations, also of builders that do not say that they are ones. */
function isForNobody(descriptor) {
    const { os, architecture } = descriptor.platform ?? {};
    return isAttestation(descriptor) || (os === 'unknown' && architecture === 'unknown');
}


/***/ }),

/***/ 78390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ platformName),
/* harmony export */   DN: () => (/* binding */ platformSlug),
/* harmony export */   FL: () => (/* binding */ parsePlatform),
/* harmony export */   ol: () => (/* binding */ hostPlatform)
/* harmony export */ });
const aliases = {
    x86_64: ['amd64'],
    'x86-64': ['amd64'],
    i386: ['386'],
    aarch64: ['arm64'],
    armhf: ['arm', 'v7'],
    armel: ['arm', 'v6'],
};
/** Parses `linux/arm64`, `linux/arm/v7`, `arm64`; normalised as containerd does. undefined for text that is none. */
function parsePlatform(text) {
    const parts = text.trim().toLowerCase().split('/');
    if (parts.length > 3 || parts.some((part) => !/^[a-z0-9_.-]+$/.test(part)))
        return undefined;
    const [os, arch, given] = parts.length === 1 ? ['linux', parts[0] ?? '', undefined] : [parts[0] ?? '', parts[1] ?? '', parts[2]];
    const [architecture, implied] = aliases[arch] ?? [arch];
    const variant = given ?? implied ?? (architecture === 'arm' ? 'v7' : undefined);
    const told = toldVariant(architecture, variant);
    return { os, architecture, ...(told === undefined ? {} : { variant: told }) };
}
/** `linux/arm/v7`, `linux/arm64`: one name for one platform, however an index words it. */
function platformName({ os, architecture, variant }) {
    return [os, architecture, toldVariant(architecture, variant)].filter(Boolean).join('/');
}
/** `linux-arm-v7`: fit for a file name. */
function platformSlug(platform) {
    return platform.replaceAll(/[^a-zA-Z0-9.]+/g, '-');
}
/** v8 is what arm64 is, and v1 what amd64 is: both are left out, as containerd does. Docker's own images say v8. */
function toldVariant(architecture, variant) {
    const usual = { arm64: 'v8', amd64: 'v1' }[architecture];
    return variant === usual ? undefined : variant;
}
/** The platform of this machine's containers: linux on every host. */
function hostPlatform(arch) {
    const names = { x64: 'amd64', ia32: '386' };
    return parsePlatform(`linux/${names[arch] ?? arch}`) ?? { os: 'linux', architecture: arch };
}


/***/ }),

/***/ 74502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LN: () => (/* binding */ referrersTag),
/* harmony export */   N1: () => (/* binding */ referrerOf),
/* harmony export */   vB: () => (/* binding */ emptyObject)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76889);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66908);


/** The blob `{}`, which the image spec names for what has no config; sha256 of its two bytes. */
const emptyObject = {
    mediaType: _manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaTypes */ .Ib.empty,
    digest: 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    size: 2,
    bytes: Buffer.from('{}'),
};
/** A manifest of one blob that says what it is by its artifact type (image spec 1.1). */
function referrerOf(subject, blob, artifactType, annotations) {
    const plain = ({ mediaType, digest, size }) => ({
        mediaType,
        digest,
        size,
    });
    const bytes = Buffer.from(JSON.stringify({
        schemaVersion: 2,
        mediaType: _manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaTypes */ .Ib.manifest,
        artifactType,
        config: plain(emptyObject),
        layers: [plain(blob)],
        subject: plain(subject),
        annotations,
    }));
    return {
        bytes,
        descriptor: {
            mediaType: _manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaTypes */ .Ib.manifest,
            digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes),
            size: bytes.length,
            artifactType,
            annotations,
        },
    };
}
/** The tag that stands for the referrers API where a registry has none: `sha256-<hex>`. */
function referrersTag(subject) {
    return subject.replace(':', '-');
}


/***/ }),

/***/ 83278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ beside)
/* harmony export */ });
/**
 * The work, while `other` must go well too: whichever breaks down first stops its neighbour, both have ended before
 * anything is told, and the first failure is what is thrown.
 */
async function beside(work, other, stop) {
    let first;
    const failing = (end) => (error) => {
        // What was stopped fails too, and has nothing to stop.
        if (first)
            return;
        first = { error };
        end();
    };
    const [done] = await Promise.allSettled([
        work.catch((error) => {
            failing(stop.other)(error);
            throw error;
        }),
        other.catch(failing(stop.work)),
    ]);
    if (first)
        throw first.error;
    if (done.status === 'rejected')
        throw done.reason;
    return done.value;
}


/***/ }),

/***/ 52095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ githubServer)
/* harmony export */ });
/** The server that an API's address belongs to: `https://api.github.com` → `https://github.com`, `https://ghes.example/api/v3` → `https://ghes.example`. */
function githubServer(apiUrl) {
    if (!URL.canParse(apiUrl))
        return apiUrl;
    const { protocol, host } = new URL(apiUrl);
    // github.com and tenants of GHE.com have the API at a host of its own.
    const server = /^api\.(github\.com|[^.]+\.ghe\.com)$/.exec(host)?.[1] ?? host;
    return `${protocol}//${server}`;
}


/***/ }),

/***/ 60001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ existingImage),
/* harmony export */   q: () => (/* binding */ builtName)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _oci_image_ref_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80000);


/** The first of `images`; else the repository in GitHub's registry style; else a name of nowhere. */
function builtName(tags, facts, host) {
    return tags?.images[0] ?? (0,_oci_image_ref_js__WEBPACK_IMPORTED_MODULE_1__/* .localName */ .fk)(facts.repository.name || host.cwd);
}
/** What looks into layers by reading them, wherever they are, or not at all: all others want a whole layout. */
const readers = ['metadata', 'lint', 'analyze', 'sign', 'prune'];
/** The image that `image-ref` names; its layers stay where they are unless somebody needs the whole layout. */
async function existingImage(ref, { stages, gates }, places, host) {
    const { openImage } = await __webpack_require__.e(/* import() */ 1006).then(__webpack_require__.bind(__webpack_require__, 31006));
    const layers = gates.length > 0 || stages.some((stage) => !readers.includes(stage));
    const opened = await openImage(ref, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(await host.tempDir(), 'image-ref'), places, host, { layers });
    return { ...opened, name: (0,_oci_image_ref_js__WEBPACK_IMPORTED_MODULE_1__/* .imageNameOf */ .mi)(ref) };
}


/***/ }),

/***/ 91100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ underReview),
/* harmony export */   Sq: () => (/* binding */ ofFork),
/* harmony export */   bx: () => (/* binding */ baseOf)
/* harmony export */ });
/* harmony import */ var _core_is_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94149);

const reviewEvents = ['pull_request', 'pull_request_target', 'merge_group'];
/**
 * A pull request, whatever event tells of it: a review and a comment on one carry it in their payload, and some have its
 * merge commit as their ref.
 */
function underReview({ event, ref, payload }) {
    return (reviewEvents.includes(event) ||
        ref.startsWith('refs/pull/') ||
        (0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(payload.pull_request) ||
        ((0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(payload.issue) && (0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(payload.issue.pull_request)));
}
/** Whether the event's pull request comes from another repository than its own; one whose repository is gone does. */
function ofFork({ pull_request: pull }, repository) {
    if (!(0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(pull))
        return false;
    const from = (0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(pull.head) && (0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(pull.head.repo) ? pull.head.repo.full_name : undefined;
    return from !== repository;
}
/** The commit that the base branch was at; undefined where the event does not tell, or tells no commit. */
function baseOf({ event, payload }, sha) {
    const { pull_request: pull, merge_group: group } = payload;
    const told = (0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(pull) && (0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(pull.base) ? pull.base.sha : (0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(group) ? group.base_sha : undefined;
    // These run on the default branch's commit, which nobody's pull request wrote.
    const base = told ?? (['workflow_run', 'issue_comment', 'pull_request_target'].includes(event) ? sha : undefined);
    return typeof base === 'string' && /^[0-9a-f]{40,64}$/.test(base) ? base : undefined;
}


/***/ }),

/***/ 53054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  so: () => (/* binding */ headings),
  gC: () => (/* binding */ inputTables),
  tp: () => (/* binding */ table)
});

// UNUSED EXPORTS: outputTable, outputTables

// EXTERNAL MODULE: ./.build/src/analyze/inputs.js
var inputs = __webpack_require__(60279);
;// CONCATENATED MODULE: ./.build/src/analyze/outputs.js
const outputs = {
    size: 'Bytes by platform, as JSON: `{"linux/amd64":{"compressed":58700000,"uncompressed":170000000,"wasted":1200}}`; without the stage analyze `compressed` alone.',
};

// EXTERNAL MODULE: ./.build/src/build/inputs.js + 3 modules
var build_inputs = __webpack_require__(15002);
;// CONCATENATED MODULE: ./.build/src/build/outputs.js
const outputs_outputs = {
    digest: 'Digest of what was built: the index, or the manifest of a single platform without attestations.',
    imageid: 'Image id: the config’s digest for a single manifest, else the digest.',
    metadata: 'JSON: what buildx tells of the build.',
    platforms: 'JSON: platform → digest of its manifest.',
    layout: 'Path of the OCI layout.',
    size: 'Bytes by platform, as JSON: `{"linux/amd64":{"compressed":58700000}}`; the stage analyze tells more.',
};

// EXTERNAL MODULE: ./.build/src/history/inputs.js + 2 modules
var history_inputs = __webpack_require__(59067);
// EXTERNAL MODULE: ./.build/src/core/input.js
var input = __webpack_require__(84895);
// EXTERNAL MODULE: ./.build/src/core/kinds.js
var kinds = __webpack_require__(95612);
;// CONCATENATED MODULE: ./.build/src/lint/inputs.js


/** The rules themselves are loaded when they are needed. */
const ours = /^IP0(?:0\d|1[0-6])$/i;
const ruleNames = {
    name: 'list',
    parse: async (value) => (0,kinds/* parseEach */.lc)(await kinds/* list */.p_.parse(value), (name) => {
        if (!/^IP/i.test(name) || ours.test(name))
            return name;
        throw new input/* WrongInput */.Ey({ value: name, problem: 'names no rule', cure: 'They are listed in docs/lint.md.' });
    }),
};
const inputs_inputs = {
    'lint-fail-on': {
        kind: (0,kinds/* choice */.Yq)('error', 'warning', 'never'),
        default: 'error',
        help: 'The least severe finding in the Dockerfile that fails the gate.',
    },
    'lint-ignore': {
        kind: ruleNames,
        default: '',
        help: 'Rules that are let pass, and told: `IP004`, names of BuildKit’s checks, or hadolint’s numbers for the same.',
    },
    'lint-fix': {
        kind: kinds/* boolean */.zM,
        default: 'false',
        help: 'On a laptop: write those fixes into the Dockerfile that are safe (`image-pipeline lint --fix`).',
        neverFromFile: true,
    },
};

;// CONCATENATED MODULE: ./.build/src/metadata/context.js

const sources = (0,kinds/* choice */.Yq)('workflow', 'git');
const context = {
    name: sources.name,
    parse: (value) => (value.trim() === '' ? '' : sources.parse(value)),
};

// EXTERNAL MODULE: ./.build/src/core/csv.js
var csv = __webpack_require__(8699);
;// CONCATENATED MODULE: ./.build/src/metadata/entries.js


/**
 * The lines of an input, without comments. metadata-action takes an indented comment for a value, and makes a tag of it
 * that no registry takes.
 *
 * @throws WrongInput for a quote that is never closed
 */
function entriesOf(text) {
    try {
        return (0,csv/* parseCsv */.W)(text.trim(), { relaxQuotes: true, comment: '#' })
            .filter(([first = '']) => !/^\s+#/.test(first))
            .map((fields) => ({ line: fields.join(',').trim(), fields }))
            .filter(({ line }) => line !== '');
    }
    catch (error) {
        throw new input/* WrongInput */.Ey({
            value: text,
            problem: error instanceof Error ? error.message : String(error),
            cure: 'Close every quote, and double the quotes inside quoted text.',
        });
    }
}
/** The `key=value` fields of one line; commas inside quotes and inside `{{ }}` belong to their field. */
function attributesOf(entry) {
    const words = [];
    const named = new Map();
    for (const field of columnsOf(entry)) {
        const at = field.indexOf('=');
        if (at < 1 || insideExpression(field, at))
            words.push(field.trim());
        else
            named.set(field.slice(0, at).trim().toLowerCase(), field.slice(at + 1).trim());
    }
    return { words, named };
}
/**
 * Upstream joins the fields and parses them a second time, which loses the quotes around a comma. Here a field that
 * holds a comma (so it was quoted) is kept whole, unless the whole line was quoted.
 */
function columnsOf({ line, fields }) {
    const keepsCommas = fields.length > 1 && fields.some((field) => field.includes(','));
    const columns = keepsCommas ? fields.flatMap(unquote) : again(line);
    return joinExpressions(columns);
}
function unquote(field) {
    return field.trim().startsWith('"') ? again(field.trim()) : [field];
}
function again(text) {
    try {
        return (0,csv/* parseCsv */.W)(text, { relaxQuotes: true })[0] ?? [];
    }
    catch {
        return [text];
    }
}
/** `value={{date 'MMMM Do`, ` YYYY'}}` becomes one column again. */
function joinExpressions(columns) {
    const joined = [];
    let open;
    for (const column of columns) {
        const text = open === undefined ? column : `${open},${column}`;
        const closed = text.lastIndexOf('{{') <= text.lastIndexOf('}}');
        open = closed ? undefined : text;
        if (closed)
            joined.push(text);
    }
    if (open !== undefined)
        joined.push(open);
    return joined;
}
/** `{{date 'YYYY' tz='UTC'}}` is a word: its `=` stands inside the expression. */
function insideExpression(field, at) {
    const before = field.slice(0, at);
    return before.lastIndexOf('{{') > before.lastIndexOf('}}');
}

;// CONCATENATED MODULE: ./.build/src/metadata/names.js
/** What `enable`, `value`, `prefix`, `suffix`, labels and annotations may say. */
const globalNames = {
    values: ['branch', 'tag', 'sha', 'base_ref', 'is_default_branch', 'is_not_default_branch'],
    helpers: ['date', 'commit_date'],
};
/** What a schedule's pattern may say: metadata-action gives it the dates and nothing else. */
const dateNames = { values: [], helpers: ['date', 'commit_date'] };
const semverNames = {
    values: ['raw', 'version', 'major', 'minor', 'patch', 'prerelease', 'build'],
    helpers: [],
};
const pep440Names = { values: ['raw', 'version', 'major', 'minor', 'patch'], helpers: [] };

// EXTERNAL MODULE: ./.build/src/metadata/expression.js
var expression = __webpack_require__(8359);
// EXTERNAL MODULE: ./.build/src/metadata/template.js + 1 modules
var metadata_template = __webpack_require__(14152);
;// CONCATENATED MODULE: ./.build/src/metadata/parts.js


/** Thrown while one line is parsed; the lines' mistakes are told together. */
class WrongLine extends Error {
    wrong;
    constructor(value, problem, cure) {
        super(problem);
        this.wrong = { value, problem, cure };
    }
}
/** Parses every line, so that all mistakes come out together. */
function eachLine(lines, parse) {
    const results = [];
    const mistakes = [];
    for (const line of lines) {
        try {
            results.push(parse(line));
        }
        catch (error) {
            if (!(error instanceof WrongLine))
                throw error;
            mistakes.push(error.wrong);
        }
    }
    return { results, mistakes };
}
/** @throws WrongLine, naming the whole line */
function templateOf(text, names, line) {
    try {
        return (0,metadata_template/* parseTemplate */.QC)(text, names);
    }
    catch (error) {
        if (!(error instanceof expression/* WrongTemplate */.s))
            throw error;
        throw new WrongLine(line, error.message, "Expressions are written like {{branch}} or {{date 'YYYYMMDD'}}.");
    }
}
/** `enable=true`, `enable={{is_default_branch}}`. @throws WrongLine for a constant that is neither true nor false */
function enableOf(text, names, line, problem) {
    const template = templateOf(text, names, line);
    if ((0,metadata_template/* isConstant */.VO)(template) && text !== 'true' && text !== 'false')
        throw new WrongLine(line, problem, 'Write true, false, or an expression that gives one of them.');
    return template;
}

;// CONCATENATED MODULE: ./.build/src/metadata/flavor.js




const known = 'Known are latest=auto|true|false, prefix=…, suffix=…, onlatest=true|false behind one of the two.';
const flavor = {
    name: 'lines',
    parse(text) {
        const { results, mistakes } = eachLine(entriesOf(text), lineOf);
        if (mistakes.length > 0)
            throw new input/* WrongInput */.Ey(...mistakes);
        const none = { text: templateOf('', globalNames, ''), onLatest: false };
        return { latest: 'auto', prefix: none, suffix: none, ...Object.assign({}, ...results) };
    },
};
function lineOf(entry) {
    const { line } = entry;
    const affixes = {};
    let latest;
    let last;
    for (const column of columnsOf(entry).filter((text) => text.trim() !== '')) {
        const at = column.indexOf('=');
        if (at < 0)
            throw new WrongLine(line, `Invalid flavor entry: ${line}`, known);
        const key = column.slice(0, at).trim().toLowerCase();
        const value = column.slice(at + 1).trim();
        if (key === 'latest') {
            if (value !== 'auto' && value !== 'true' && value !== 'false')
                throw new WrongLine(line, `Invalid latest flavor entry: ${line}`, 'Write auto, true or false.');
            latest = value;
        }
        else if (key === 'prefix' || key === 'suffix') {
            last = key;
            affixes[key] = { text: templateOf(value, globalNames, line), onLatest: false };
        }
        else if (key === 'onlatest') {
            if (value !== 'true' && value !== 'false')
                throw new WrongLine(line, `Invalid value for onlatest attribute: ${value}`, 'Write true or false.');
            const affix = last && affixes[last];
            if (last && affix)
                affixes[last] = { ...affix, onLatest: value === 'true' };
        }
        else
            throw new WrongLine(line, `Unknown flavor entry: ${line}`, known);
    }
    return { ...affixes, ...(latest === undefined ? {} : { latest }) };
}

// EXTERNAL MODULE: ./.build/src/oci/reference.js
var reference = __webpack_require__(92968);
;// CONCATENATED MODULE: ./.build/src/metadata/images.js





/** `ghcr.io/owner/name`, `name=…,enable=false`, or several names with commas between. */
const images_images = {
    name: 'lines',
    parse(text) {
        const { results, mistakes } = eachLine(entriesOf(text), imagesOf);
        if (mistakes.length > 0)
            throw new input/* WrongInput */.Ey(...mistakes);
        return results.flat();
    },
};
function imagesOf(entry) {
    const { line } = entry;
    const { words, named } = attributesOf(entry);
    const unknown = [...named.keys()].find((key) => key !== 'name' && key !== 'enable');
    if (unknown !== undefined)
        throw new WrongLine(line, `Unknown image attribute: ${line}`, 'Known are name=… and enable=true|false.');
    const enable = enableOf(named.get('enable') ?? 'true', globalNames, line, `Invalid enable attribute value: ${line}`);
    const names = [...words, named.get('name') ?? ''].filter(Boolean);
    if (enable.text === 'false')
        return names.map((name) => ({ name: name.toLowerCase(), enable }));
    if (names.length === 0)
        throw new WrongLine(line, `Image name attribute empty: ${line}`, 'Name the image, e.g. ghcr.io/owner/name.');
    return names.map((name) => ({ name: checked(name.toLowerCase(), line), enable }));
}
function checked(name, line) {
    try {
        const { tag, digest } = (0,reference/* parseReference */.F2)(name);
        if (tag === undefined && digest === undefined)
            return name;
    }
    catch (error) {
        if (!(error instanceof reference/* WrongReference */.Lg))
            throw error;
        throw new WrongLine(line, error.message, 'Write it like ghcr.io/owner/name.');
    }
    throw new WrongLine(line, 'has a tag or digest, where only the name of an image is expected', 'Write ghcr.io/owner/name here and the tag into `tags`, e.g. type=raw,value=1.2.3.');
}

;// CONCATENATED MODULE: ./.build/src/metadata/pairs.js




/** `key=value` lines of labels and annotations. The `=` may come out of an expression, so it is not looked for yet. */
const pairs = {
    name: 'lines',
    parse(text) {
        const { results, mistakes } = eachLine(entriesOf(text), ({ line }) => templateOf(line, globalNames, line));
        if (mistakes.length > 0)
            throw new input/* WrongInput */.Ey(...mistakes);
        return results;
    },
};

;// CONCATENATED MODULE: ./.build/src/metadata/pattern.js

/** @throws WrongLine for one that is none */
function parsePattern(text, line) {
    const [, source = text, flags = ''] = /^\/(.+)\/(.*)$/s.exec(text) ?? [];
    try {
        // Global and sticky ones remember where they were, which no rule wants.
        return { text, regex: new RegExp(source, flags.replace(/[gy]/g, '')) };
    }
    catch (error) {
        throw new WrongLine(line, error instanceof Error ? error.message : String(error), String.raw `Write a regular expression like v(\d+)\.(\d+), or /…/i with flags.`);
    }
}

;// CONCATENATED MODULE: ./.build/src/metadata/rule-types.js



const types = ['schedule', 'semver', 'pep440', 'match', 'edge', 'ref', 'raw', 'sha'];
/** @throws WrongLine */
function ruleOfType(attributes, line) {
    const get = (key) => attributes.get(key);
    const required = (key, example) => get(key) ?? wrong(line, `Missing ${key} attribute for ${line}`, `Write it like ${example}.`);
    const template = (text, names) => templateOf(text, names, line);
    const type = get('type') ?? 'raw';
    switch (type) {
        case 'schedule':
            return { rule: { type, pattern: template(get('pattern') ?? 'nightly', dateNames) }, uses: ['pattern'] };
        case 'semver':
        case 'pep440': {
            const names = type === 'semver' ? semverNames : pep440Names;
            return {
                rule: {
                    type,
                    pattern: template(required('pattern', `type=${type},pattern={{version}}`), names),
                    value: template(get('value') ?? '', globalNames),
                    ...(get('match') ? { match: parsePattern(get('match') ?? '', line) } : {}),
                },
                uses: ['pattern', 'value', 'match'],
            };
        }
        case 'match': {
            const group = get('group') ?? '0';
            if (Number.isNaN(Number(group)))
                wrong(line, `Invalid match group for ${line}`, 'Write the number of the group; 0 is the whole match.');
            return {
                rule: {
                    type,
                    pattern: parsePattern(required('pattern', String.raw `type=match,pattern=v(\d+),group=1`), line),
                    group,
                    value: template(get('value') ?? '', globalNames),
                },
                uses: ['pattern', 'group', 'value'],
            };
        }
        case 'edge':
            return { rule: { type, branch: get('branch') ?? '' }, uses: ['branch'] };
        case 'ref': {
            const event = required('event', 'type=ref,event=branch');
            if (event !== 'branch' && event !== 'tag' && event !== 'pr')
                return wrong(line, `Invalid event for ${line}`, 'Write branch, tag or pr.');
            return { rule: { type, event }, uses: ['event'], ...(event === 'pr' ? { prefix: get('prefix') ?? 'pr-' } : {}) };
        }
        case 'raw':
            return {
                rule: { type, value: template(required('value', 'type=raw,value=edge'), globalNames) },
                uses: ['value'],
            };
        case 'sha': {
            const format = get('format') ?? 'short';
            if (format !== 'short' && format !== 'long')
                return wrong(line, `Invalid format for ${line}`, 'Write short or long.');
            return { rule: { type, format }, uses: ['format'], prefix: get('prefix') ?? 'sha-' };
        }
        default:
            return wrong(line, `Unknown tag type attribute: ${type}`, `Known are: ${types.join(', ')}.`);
    }
}
function wrong(line, problem, cure) {
    throw new WrongLine(line, problem, cure);
}

;// CONCATENATED MODULE: ./.build/src/metadata/stray-reference.js
/** Whether a bare word of `tags` is what build-push-action takes there: `app:1.2`, `ghcr.io/owner/name`. */
function looksLikeReference(word) {
    // What stands in an expression tells nothing: {{date 'HH:mm'}}.
    const plain = word.replace(/\{\{.*?\}\}/g, 'x');
    return tagged.test(plain) || hosted.test(plain);
}
const tagged = /^(?:[\w.-]+(?::\d+)?\/)?[\w./-]+(?::[\w.-]+|@sha(?:256|512):[0-9a-f]+)$/;
/** A name below a host with a top-level domain; a branch such as `v1.x/fix` is none. */
const hosted = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?\/[\w.-]+(?:\/[\w.-]+)+$/;

;// CONCATENATED MODULE: ./.build/src/metadata/rules.js






const rules = {
    name: 'lines',
    parse(text) {
        const entries = entriesOf(text);
        const { results, mistakes } = eachLine(entries.length > 0 ? entries : entriesOf(defaults), ruleOf);
        if (mistakes.length > 0)
            throw new input/* WrongInput */.Ey(...mistakes);
        return results;
    },
};
const defaults = ['type=schedule', 'type=ref,event=branch', 'type=ref,event=tag', 'type=ref,event=pr'].join('\n');
const priorities = {
    schedule: 1000,
    semver: 900,
    pep440: 900,
    match: 800,
    edge: 700,
    ref: 600,
    raw: 200,
    sha: 100,
};
const everyRule = ['type', 'enable', 'priority', 'prefix', 'suffix'];
function ruleOf(entry) {
    const attributes = withValue(attributesOf(entry), entry);
    const get = (key) => attributes.get(key);
    const { rule, uses, prefix = get('prefix') } = ruleOfType(attributes, entry.line);
    const suffix = get('suffix');
    return {
        ...rule,
        text: entry.line,
        enable: enableOf(get('enable') ?? 'true', globalNames, entry.line, `Invalid value for enable attribute: ${get('enable')}`),
        priority: attributes.has('priority') ? Number(get('priority')) : priorities[rule.type],
        ...(prefix === undefined ? {} : { prefix: templateOf(prefix, globalNames, entry.line) }),
        ...(suffix === undefined ? {} : { suffix: templateOf(suffix, globalNames, entry.line) }),
        unknown: [...attributes.keys()].filter((key) => !everyRule.includes(key) && !uses.includes(key)),
    };
}
/** A word without a key is the value; the empty one that a trailing comma leaves never wipes another. */
function withValue({ words, named }, { line }) {
    const stray = named.size === 0 ? words.find(looksLikeReference) : undefined;
    if (stray !== undefined)
        throw new WrongLine(line, 'is an image reference, where a tag rule is expected', 'Put the image into `images`, e.g. ghcr.io/owner/name, and its tag into `tags`, e.g. type=raw,value=1.2.3.');
    const word = words.filter(Boolean).at(-1) ?? words.at(-1);
    if (word === undefined || (word === '' && named.has('value')))
        return named;
    return new Map([...named, ['value', word]]);
}

;// CONCATENATED MODULE: ./.build/src/metadata/inputs.js






/** Spaces count: `, ` is one. */
const separator = { name: kinds/* verbatim */.Bj.name, parse: (value) => (value === '' ? '\n' : value) };
const bakeTarget = {
    name: kinds/* text */.Qq.name,
    parse: (value) => value.trim() || 'docker-metadata-action',
};
/** docker/metadata-action's inputs, parsed as it parses them. */
const metadata_inputs_inputs = {
    images: {
        kind: images_images,
        default: '',
        help: 'Images to publish, e.g. `ghcr.io/owner/name`: one a line, with `name=…,enable=…` where one is conditional.',
    },
    tags: {
        kind: rules,
        default: '',
        help: 'Tag rules, one a line: `type=schedule|semver|pep440|match|edge|ref|raw|sha` and their attributes. Without any: schedule, branch, tag and pull request.',
    },
    flavor: {
        kind: flavor,
        default: '',
        help: 'What all tags share: `latest=auto|true|false`, `prefix=…`, `suffix=…`, each of the two with `,onlatest=true`.',
    },
    labels: { kind: pairs, default: '', help: 'Labels of the image besides the OCI ones, `key=value`, one a line.' },
    annotations: {
        kind: pairs,
        default: '',
        help: 'Annotations of the image besides the OCI ones, `key=value`, one a line.',
    },
    'sep-tags': { kind: separator, default: '', help: 'Stands between the tags of the output; a newline by default.' },
    'sep-labels': {
        kind: separator,
        default: '',
        help: 'Stands between the labels of the output; a newline by default.',
    },
    'sep-annotations': {
        kind: separator,
        default: '',
        help: 'Stands between the annotations of the output; a newline by default.',
    },
    'bake-target': {
        kind: bakeTarget,
        default: 'docker-metadata-action',
        help: 'Target of the bake files that carry tags, labels and annotations.',
    },
    'metadata-context': {
        kind: context,
        default: '',
        help: "Where ref and commit come from: `workflow` (the event; default in Actions) or `git` (the checkout's HEAD; default elsewhere).",
    },
};

;// CONCATENATED MODULE: ./.build/src/metadata/outputs.js
/** docker/metadata-action's outputs, in its order. */
const metadata_outputs_outputs = {
    version: 'The main tag; empty when no rule gave one.',
    tags: 'Full references, `image:tag`.',
    'tag-names': 'The tags without the images.',
    labels: '`key=value` lines.',
    annotations: '`level:key=value` lines.',
    json: 'Tags, tag names, labels and annotations as JSON.',
    'bake-file-tags': 'Path of a bake file with the tags.',
    'bake-file-labels': 'Path of a bake file with the labels.',
    'bake-file-annotations': 'Path of a bake file with the annotations.',
    'bake-file': 'Path of a bake file with tags and labels.',
};

;// CONCATENATED MODULE: ./.build/src/prune/package-path.js

/** `name`, `owner/name` or `registry/owner/name`, as `prune-packages` takes it. @throws WrongInput */
function packagePath(value) {
    if (/[@:]/.test(value.replace(/^[^/]*:\d+\//, '')))
        throw new input/* WrongInput */.Ey({ value, problem: 'has a tag or a digest', cure: 'Write the name of the package alone.' });
    if (!/^[A-Za-z0-9][\w.-]*(?::\d+)?(?:\/[A-Za-z0-9][\w.-]*)*$/.test(value))
        throw new input/* WrongInput */.Ey({
            value,
            problem: 'is no name of a package',
            cure: 'Write it like app, owner/app or ghcr.io/owner/app.',
        });
    return value;
}

;// CONCATENATED MODULE: ./.build/src/prune/inputs.js



/** A whole number from 0 on; undefined when absent. */
const count = {
    name: 'number',
    parse(value) {
        const word = value.trim();
        if (word === '')
            return undefined;
        if (/^\d{1,9}$/.test(word))
            return Number(word);
        throw new input/* WrongInput */.Ey({
            value,
            problem: 'is no number of versions or requests',
            cure: 'Write a whole number, 0 or more.',
        });
    },
};
const inputs_packages = {
    name: kinds/* list */.p_.name,
    parse: async (value) => (0,kinds/* parseEach */.lc)(await kinds/* list */.p_.parse(value), packagePath),
};
const protectedThings = {
    name: kinds/* list */.p_.name,
    async parse(value) {
        if (value.trim() === '')
            return [];
        const { splitProtected } = await __webpack_require__.e(/* import() */ 6523).then(__webpack_require__.bind(__webpack_require__, 96523));
        return splitProtected(value);
    },
};
const inputs_rules = {
    name: 'YAML',
    async parse(value) {
        if (value.trim() === '')
            return undefined;
        // The YAML parser is heavy, and few runs have rules.
        const { parseRules } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9190)]).then(__webpack_require__.bind(__webpack_require__, 39190));
        return parseRules(value);
    },
};
const prune_inputs_inputs = {
    'prune-mode': {
        kind: (0,kinds/* choice */.Yq)('plan', 'apply', 'restore'),
        default: 'plan',
        help: '`plan` says what would be removed and why, and removes nothing; `apply` removes it; `restore` brings back what the record of an `apply` names, within 30 days.',
    },
    'prune-packages': {
        kind: inputs_packages,
        default: '',
        help: 'Packages: `name`, `owner/name` or `ghcr.io/owner/name`. Default: those of `images`, else the one named as the repository.',
    },
    'prune-keep-last': {
        kind: count,
        default: '',
        help: 'Of the tagged images so many stay, the last pushed first. Without any rule every tagged image stays.',
    },
    'prune-keep-newer-than': {
        kind: kinds/* duration */.p0,
        default: '',
        help: 'Tagged images that were pushed within this time stay, e.g. `30d`; together with `prune-keep-last`, what either keeps.',
    },
    'prune-protect': {
        kind: protectedThings,
        default: '',
        help: 'What stays whatever the rules say: tags by glob or `/regex/`, digests, or `@file` with those in use, one a line. One that matches nothing is told.',
    },
    'prune-untagged': {
        kind: kinds/* boolean */.zM,
        default: 'true',
        help: 'Untagged versions that nothing kept needs are removed, and signatures whose image is gone. `false`: only what goes with a tagged image.',
    },
    'prune-rules': {
        kind: inputs_rules,
        default: '',
        help: 'The full form, YAML: classes in order; the first that matches a tag judges it, and a tag that none matches stays. Each has `match` (a glob, `/regex/`, `semver`, `semver:release`, `semver:prerelease`, `pr`, `branch`, templates as `pr:pr-{n}-*` and `branch:b-{branch}`, or a list of them) and what stays: `keep-last`, `keep-newer-than`, `keep-per-minor`, `keep: all`; `expire-after` removes what is older all the same. Images of `pr` and `branch` stay while the pull request is open or the branch exists. In place of `prune-keep-last` and `prune-keep-newer-than`. Example: `[{match: semver:release, keep-per-minor: 2}, {match: pr, keep-newer-than: 3d}, {match: "*", keep-last: 10}]`. A map `{allow-empty: true, classes: […]}` lets everything go.',
    },
    'prune-grace': {
        kind: kinds/* duration */.p0,
        default: '24h',
        help: 'What was pushed or tagged within this time stays, with all it needs: it may be part of a push that is not done.',
    },
    'prune-budget': {
        kind: count,
        default: '',
        help: 'Requests to the GitHub API that a run may make; at its end it says how many are left, and the next run goes on.',
    },
    'prune-deadline': {
        kind: kinds/* duration */.p0,
        default: '',
        help: 'Time that a run may take, e.g. `50m`; at its end it says how many are left, and the next run goes on.',
    },
    'prune-record': {
        kind: kinds/* text */.Qq,
        default: '',
        help: 'File for the plan or the record; a record of earlier runs is continued, never written over. `restore` reads it, or several, one a line. Default: a file a run in `report-dir`.',
    },
};

;// CONCATENATED MODULE: ./.build/src/prune/outputs.js
const prune_outputs_outputs = {
    deleted: 'How many versions were removed; for a plan, how many would be.',
    kept: 'How many versions stay.',
    'freed-bytes': 'Bytes of layers and configs that nothing kept needs; for a plan, those that it would free.',
    'prune-record': 'Path of the plan (`prune-mode: plan`) or of the record that `prune-mode: restore` takes.',
};

;// CONCATENATED MODULE: ./.build/src/publish/inputs.js

const publish_inputs_inputs = {
    'guard-latest': {
        kind: kinds/* boolean */.zM,
        default: 'true',
        help: '`latest` never moves to a prerelease or backwards: by version where both images have a semver one, else by their creation.',
    },
};

;// CONCATENATED MODULE: ./.build/src/publish/outputs.js
const publish_outputs_outputs = {
    published: 'References that name the image now, one a line: those of `tags` that moved.',
    image: 'The published image by its digest, under the first of `images`: `name@sha256:…`',
};

// EXTERNAL MODULE: ./.build/src/registry/inputs.js
var registry_inputs = __webpack_require__(34242);
;// CONCATENATED MODULE: ./.build/src/sbom/sbom.js
/** What can be written. */
const formats = ['spdx-json', 'cyclonedx-json'];
/** Who can list an image's packages. */
const generators = ['trivy', 'syft'];

;// CONCATENATED MODULE: ./.build/src/sbom/inputs.js



const some = (0,kinds/* choices */.S9)(...formats);
const formatList = {
    name: some.name,
    async parse(value) {
        const chosen = await some.parse(value);
        if (chosen.length > 0)
            return chosen;
        throw new input/* WrongInput */.Ey({ value, problem: 'names no format', cure: `Known are: ${formats.join(', ')}.` });
    },
};
const sbom_inputs_inputs = {
    'sbom-formats': {
        kind: formatList,
        default: formats.join(','),
        help: 'What is written for each platform: `spdx-json` (SPDX 2.3), `cyclonedx-json` (CycloneDX 1.6 or newer).',
    },
    'sbom-generator': {
        kind: (0,kinds/* choice */.Yq)(...generators),
        default: 'trivy',
        help: 'Who lists the packages: `trivy`, from the pass that the scan makes anyway, or `syft`, which lists files too and takes longer.',
    },
};

;// CONCATENATED MODULE: ./.build/src/sbom/outputs.js
const sbom_outputs_outputs = {
    'sbom-files': 'Paths of the SBOMs, as JSON: platform → format → path, e.g. `{"linux/arm64":{"spdx-json":"/…/app-linux-arm64.spdx.json"}}`',
};

// EXTERNAL MODULE: ./.build/src/scan/inputs.js
var scan_inputs = __webpack_require__(19440);
;// CONCATENATED MODULE: ./.build/src/scan/outputs.js
const scan_outputs_outputs = {
    sarif: 'Folder of the SARIF files, one a platform of what the image holds and one of secrets in the history.',
};

;// CONCATENATED MODULE: ./.build/src/secrets/scan-range.js

const cure = 'Write auto, history, or a range like v1.0..HEAD.';
/** Revisions reach git as arguments: nothing that it could read as an option, a path or a second revision. */
const scanRange = {
    name: '`auto`, `history` or a git range',
    parse(value) {
        const word = value.trim();
        if (word === 'auto' || word === 'history')
            return word;
        const [from = '', to = '', ...more] = word.split('..');
        if (more.length > 0 || to.startsWith('.') || !word.includes('..') || from === '')
            throw new input/* WrongInput */.Ey({ value, problem: 'is no range of commits', cure });
        const wrong = [from, to].find((revision) => revision !== '' && !isRevision(revision));
        if (wrong !== undefined)
            throw new input/* WrongInput */.Ey({ value, problem: `names no commit: ${wrong}`, cure });
        return { from, to: to === '' ? 'HEAD' : to };
    },
};
/** A name of a branch or tag or a commit id, and what git hangs on to it: `HEAD~3`, `v1.0^`, `@{upstream}`. */
function isRevision(text) {
    return /^[\p{L}\p{N}_@][\p{L}\p{N}_@/.+#=,{}^~-]*$/u.test(text);
}

;// CONCATENATED MODULE: ./.build/src/secrets/inputs.js


const secrets_inputs_inputs = {
    'secret-scan-range': {
        kind: scanRange,
        default: 'auto',
        help: 'Commits that are searched for secrets: `auto` (those that the event brought), `history` (all that led to the commit), or a range of git’s like `v1.0..HEAD`. What files hold is searched, binary ones too, but no text in UTF-16; messages of commits are not.',
    },
    'secret-scan-config': {
        kind: kinds/* text */.Qq,
        default: '',
        help: 'Rules of gitleaks (TOML), instead of `.gitleaks.toml`, else its own, which pass over lock files, images, fonts and vendored folders. Of a pull request’s checkout never: there the base ref’s counts.',
    },
    'secret-scan-baseline': {
        kind: kinds/* text */.Qq,
        default: '',
        help: 'Findings that are known: a JSON report of gitleaks, redacted or not. Of a pull request’s checkout never: there the base ref’s counts.',
    },
};

;// CONCATENATED MODULE: ./.build/src/secrets/outputs.js
/** Findings are told in the report and the SARIF files; counts of them in `findings`. */
const secrets_outputs_outputs = {};

// EXTERNAL MODULE: ./.build/src/sign/inputs.js
var sign_inputs = __webpack_require__(36920);
;// CONCATENATED MODULE: ./.build/src/sign/outputs.js
const sign_outputs_outputs = {
    signatures: 'What was signed and verified, as JSON: `{"identity":…,"issuer":…,"subjects":[{"reference":"…@sha256:…","platform":"linux/arm64","made":["signature","SPDX"],"kept":[]}]}`; with a key `key` in place of identity and issuer.',
};

;// CONCATENATED MODULE: ./.build/src/telemetry/inputs.js


const endpoint = {
    name: 'address',
    parse(value) {
        const text = value.trim();
        if (text === '')
            return '';
        const url = URL.canParse(text) ? new URL(text) : undefined;
        if (url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '')
            return text.replace(/\/+$/, '');
        throw new input/* WrongInput */.Ey({
            // What stands before an @ may be a password.
            ...(text.includes('@') ? {} : { value }),
            problem: 'is no http or https address without a login',
            cure: 'Write it like https://otel.example:4318; what must stay secret goes into otlp-headers.',
        });
    },
};
/** `name=value` a line. Values are secrets, so that no mistake shows them. */
const headers = {
    name: 'lines',
    parse: async (value) => Object.fromEntries((0,kinds/* parseEach */.lc)(await kinds/* rawLines */.Ep.parse(value), header)),
};
function header(line) {
    const [, name = '', value = ''] = /^([A-Za-z0-9!#$%&'*+.^_`|~-]+)\s*[=:]\s*([\x20-\x7e]*)$/.exec(line) ?? [];
    if (name !== '' && value !== '')
        return [name.toLowerCase(), value.trim()];
    throw new input/* WrongInput */.Ey({ problem: 'has a line that is no header', cure: 'Write name=value, one a line.' });
}
const telemetry_inputs_inputs = {
    'otlp-endpoint': {
        kind: endpoint,
        default: '',
        help: 'OpenTelemetry collector that gets the run as a trace and its figures as metrics, by OTLP over HTTP as JSON, e.g. `https://otel.example:4318`. Without it what the environment says counts: `OTEL_EXPORTER_OTLP_ENDPOINT` and `OTEL_EXPORTER_OTLP_HEADERS`.',
        neverFromFile: true,
    },
    'otlp-headers': {
        kind: headers,
        default: '',
        help: 'Headers that go to it, `name=value` a line, e.g. `authorization=Bearer …`.',
        secret: true,
    },
};

// EXTERNAL MODULE: ./.build/src/oci/platform.js
var oci_platform = __webpack_require__(78390);
// EXTERNAL MODULE: ./.build/src/test/service.js
var service = __webpack_require__(76707);
;// CONCATENATED MODULE: ./.build/src/test/inputs.js




const services = {
    name: 'YAML',
    async parse(value) {
        if (value.trim() === '')
            return [];
        const { readServices } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2282)]).then(__webpack_require__.bind(__webpack_require__, 52282));
        return readServices(value);
    },
};
const platforms = {
    name: kinds/* list */.p_.name,
    parse: async (value) => (0,kinds/* parseEach */.lc)(await kinds/* list */.p_.parse(value), (text) => {
        const platform = (0,oci_platform/* parsePlatform */.FL)(text);
        if (platform)
            return (0,oci_platform/* platformName */.$r)(platform);
        throw new input/* WrongInput */.Ey({ value: text, problem: 'is no platform', cure: 'Write it like linux/arm64.' });
    }),
};
/** Nothing is there in no time: such a limit would fail every service, for a reason that is none. */
const longest = {
    name: kinds/* duration */.p0.name,
    async parse(value) {
        const milliseconds = await kinds/* duration */.p0.parse(value);
        if (milliseconds !== 0)
            return milliseconds;
        throw new input/* WrongInput */.Ey({ value, problem: 'leaves no time at all', cure: 'Write it like 60s, or leave it out.' });
    },
};
const firm = (0,kinds/* choice */.Yq)(...service/* strictness */.V);
const test_inputs_inputs = {
    'test-services': {
        kind: services,
        default: '',
        help: 'Ways to run the image, a YAML list: `name`, `env`, `port`, `path`, `command`; and `status`, `body`, `expect`, `timeout`, `read-only`. Without it one: a server where it has HEALTHCHECK or EXPOSE, else exit 0 passes.',
    },
    'test-timeout': {
        kind: longest,
        default: '60s',
        help: 'Longest time until a service is there; five times that where it is emulated.',
    },
    'test-structure': {
        kind: kinds/* list */.p_,
        default: '',
        help: 'Files for container-structure-test, YAML or JSON. For pull requests they are read from the base ref.',
    },
    'test-platforms': { kind: platforms, default: '', help: 'Platforms to test. Default: all of the image.' },
    'test-read-only': {
        kind: firm,
        default: 'warn',
        help: 'Whether every service must also run with a read-only root, without capabilities: `require`, `warn`, `off`.',
    },
    'test-non-root': {
        kind: firm,
        default: 'require',
        help: 'Whether no service may run as root: `require`, `warn`, `off`.',
    },
};

// EXTERNAL MODULE: ./.build/src/tools/inputs.js + 1 modules
var tools_inputs = __webpack_require__(44808);
;// CONCATENATED MODULE: ./.build/src/pipeline/parts/inputs.js

/** How several jobs make one image: on native runners, one a platform, and one that joins what has passed. */
const parts_inputs_inputs = {
    job: {
        kind: (0,kinds/* choice */.Yq)('whole', 'platform', 'merge'),
        default: 'whole',
        help: 'Which part of the work this job does. `whole`: all of it. `platform`: builds and judges its `platforms`, publishes them by digest and leaves its part in `parts-dir`; nothing is signed or tagged. `merge`: joins the parts of all `platforms` to one index, signs it, moves the tags.',
        neverFromFile: true,
    },
    'parts-dir': {
        kind: kinds/* text */.Qq,
        default: '',
        help: 'Where a job of one platform leaves its part (digests, verdicts, SBOMs), and where the merging job finds all of them. Default: `image-pipeline-parts` under the runner’s temp folder.',
        neverFromFile: true,
    },
};

;// CONCATENATED MODULE: ./.build/src/pipeline/parts/outputs.js
const parts_outputs_outputs = {
    part: 'Folder with the part of a `job: platform`: what to hand on to the job that merges.',
};

// EXTERNAL MODULE: ./.build/src/pipeline/inputs/inputs.js
var pipeline_inputs_inputs = __webpack_require__(64173);
;// CONCATENATED MODULE: ./.build/src/pipeline/inputs/tables.js



























/** Two rooms, one heading: what is told of runs. */
const monitoring = { ...history_inputs/* inputs */.Q, ...telemetry_inputs_inputs };
/** Every room's table under the heading the README gives it. */
const inputTables = {
    every: pipeline_inputs_inputs/* inputs */.Q,
    metadata: metadata_inputs_inputs,
    registry: registry_inputs/* inputs */.Q,
    lint: inputs_inputs,
    secrets: secrets_inputs_inputs,
    build: build_inputs/* inputs */.Q,
    analyze: inputs/* inputs */.Q,
    scan: scan_inputs/* inputs */.Q,
    sbom: sbom_inputs_inputs,
    test: test_inputs_inputs,
    publish: publish_inputs_inputs,
    sign: sign_inputs/* inputs */.Q,
    prune: prune_inputs_inputs,
    monitoring,
    tools: tools_inputs/* inputs */.QL,
    parts: parts_inputs_inputs,
};
/** What the README and `--help` call the groups. */
const headings = {
    every: 'Every stage',
    metadata: 'Tags, labels, annotations',
    registry: 'Registries',
    lint: 'Dockerfile',
    secrets: 'Secrets in the history and in the layers',
    build: 'Build',
    analyze: 'Size',
    scan: 'Vulnerabilities',
    sbom: 'SBOM',
    test: 'Test',
    publish: 'Publish',
    sign: 'Sign and attest',
    prune: 'Prune',
    monitoring: 'Monitoring',
    tools: 'Tools',
    parts: 'Several jobs for one image',
};
const outputTables = {
    every: pipeline_inputs_inputs/* outputs */.V,
    metadata: metadata_outputs_outputs,
    secrets: secrets_outputs_outputs,
    build: outputs_outputs,
    analyze: outputs,
    scan: scan_outputs_outputs,
    sbom: sbom_outputs_outputs,
    publish: publish_outputs_outputs,
    sign: sign_outputs_outputs,
    prune: prune_outputs_outputs,
    parts: parts_outputs_outputs,
};
/** All inputs in one table: what action.yml lists and the doors read. */
const table = {
    ...pipeline_inputs_inputs/* inputs */.Q,
    ...metadata_inputs_inputs,
    ...registry_inputs/* inputs */.Q,
    ...inputs_inputs,
    ...secrets_inputs_inputs,
    ...build_inputs/* inputs */.Q,
    ...inputs/* inputs */.Q,
    ...scan_inputs/* inputs */.Q,
    ...sbom_inputs_inputs,
    ...test_inputs_inputs,
    ...publish_inputs_inputs,
    ...sign_inputs/* inputs */.Q,
    ...prune_inputs_inputs,
    ...monitoring,
    ...tools_inputs/* inputs */.QL,
    ...parts_inputs_inputs,
};
const outputTable = Object.assign({}, ...Object.values(outputTables));


/***/ }),

/***/ 76246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ trustedFiles)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/git/git.js
var git = __webpack_require__(10428);
// EXTERNAL MODULE: ./.build/src/pipeline/inputs/review.js
var review = __webpack_require__(91100);
;// CONCATENATED MODULE: ./.build/src/pipeline/inputs/base-ref.js




/** From the runner's variables and event file; nothing is under review outside of Actions. */
async function readEvent(host) {
    const { GITHUB_EVENT_NAME: name = '', GITHUB_REF: ref = '', GITHUB_SHA: sha } = host.env;
    const event = { event: name, ref, payload: await readPayload(host.env.GITHUB_EVENT_PATH) };
    return { name, reviewed: (0,review/* underReview */.$H)(event) || name === 'workflow_run', base: (0,review/* baseOf */.bx)(event, sha) };
}
/** A payload that cannot be read tells nothing here; who needs it says so. */
async function readPayload(path) {
    try {
        const payload = path ? JSON.parse(await (0,promises_.readFile)(path, 'utf8')) : {};
        return typeof payload === 'object' && payload !== null ? payload : {};
    }
    catch {
        return {};
    }
}
/** The file as the base commit has it: from the clone, else from the API; told and undefined when neither has it. */
async function readAtBase(event, file, host, token) {
    const base = event.base;
    const text = base && ((await fromGit(base, file, host)) ?? (await fromApi(base, file, host, token)));
    if (text)
        host.log.info(`${file} is read from the base commit ${base?.slice(0, 7)}: the event is ${event.name}`);
    else
        host.log.debug(`${file} is not used: the base commit of ${event.name} does not have it, or cannot be read`);
    return text || undefined;
}
async function fromGit(base, file, host) {
    try {
        // Not `show`, which lets the checkout's attributes and settings rewrite what it prints.
        const command = (0,git/* gitCommand */.QT)(host, ['cat-file', 'blob', `${base}:${file}`]);
        const { status, stdout } = await host.exec({ ...command, answers: [0, 128] });
        return status === 0 ? stdout : undefined;
    }
    catch (error) {
        if (error instanceof errors/* InterruptedError */.p4)
            throw error;
        return undefined;
    }
}
async function fromApi(base, file, host, token) {
    const { GITHUB_API_URL: api = 'https://api.github.com', GITHUB_REPOSITORY: repository } = host.env;
    if (!repository || !token)
        return undefined;
    try {
        const answer = await host.fetch(`${api}/repos/${repository}/contents/${file}?ref=${base}`, {
            headers: { accept: 'application/vnd.github.raw+json', authorization: `Bearer ${token}` },
        });
        if (answer.status === 403)
            host.log.warning(`${file} of the base commit cannot be read, and counts as absent: the job needs the permission \`contents: read\``);
        return answer.ok ? await answer.text() : undefined;
    }
    catch (error) {
        if (host.signal.aborted)
            throw new errors/* InterruptedError */.p4(error);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.build/src/pipeline/inputs/trusted-files.js




/** The user's files as somebody with write access left them. Absolute paths outside of the checkout are no pull request's. */
async function trustedFiles(host, token) {
    const event = await readEvent(host);
    return {
        fromBase: event.reviewed,
        async read(file) {
            const path = (0,external_node_path_.resolve)(host.cwd, file);
            const inside = (0,external_node_path_.relative)(host.cwd, path).replaceAll('\\', '/');
            // On another drive of Windows it stays absolute.
            const isInside = inside !== '' && !inside.startsWith('../') && (0,external_node_path_.resolve)(host.cwd, inside) === path;
            if (event.reviewed && isInside)
                return readAtBase(event, inside, host, token);
            return (0,promises_.readFile)(path, 'utf8').catch((error) => {
                if (error.code === 'ENOENT' || error.code === 'EISDIR')
                    return undefined;
                throw new errors/* UserError */.yo(`${file} cannot be read: ${error.message}`, { cure: 'Make it readable.', cause: error });
            });
        },
    };
}


/***/ }),

/***/ 66842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ openRegistry)
/* harmony export */ });
/* harmony import */ var _docker_config_dir_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44718);
/* harmony import */ var _github_server_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52095);


/** Nothing is made, and no login judged, before it is asked for: who searches the history alone needs none. */
async function openRegistry(inputs, env) {
    const [{ credentials, logins }, { registryClient }] = await Promise.all([
        __webpack_require__.e(/* import() */ 1565).then(__webpack_require__.bind(__webpack_require__, 41565)),
        __webpack_require__.e(/* import() */ 676).then(__webpack_require__.bind(__webpack_require__, 50676)),
    ]);
    const { GITHUB_ACTOR: actor = '', GITHUB_SERVER_URL: named, GITHUB_API_URL: apiUrl } = env;
    // The token is that of the server whose API is named: GitHub's own registry must not get the token of another.
    const serverUrl = named || (apiUrl ? (0,_github_server_js__WEBPACK_IMPORTED_MODULE_1__/* .githubServer */ .D)(apiUrl) : undefined);
    const accounts = () => logins(inputs, inputs.githubToken, actor, serverUrl);
    return {
        registry: (of, options = {}) => registryClient(of, credentials(accounts(), (0,_docker_config_dir_js__WEBPACK_IMPORTED_MODULE_0__.userConfigDir)(env), of), options),
        async docker(of) {
            const [{ docker }, { buildxProgram }] = await Promise.all([
                __webpack_require__.e(/* import() */ 4014).then(__webpack_require__.bind(__webpack_require__, 74014)),
                __webpack_require__.e(/* import() */ 5743).then(__webpack_require__.bind(__webpack_require__, 95743)),
            ]);
            return docker(of, accounts(), await buildxProgram(env));
        },
        async dockerConfig(of) {
            const [{ privateConfig }, { helperNames }] = await Promise.all([
                Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 44718)),
                __webpack_require__.e(/* import() */ 2245).then(__webpack_require__.bind(__webpack_require__, 52245)),
            ]);
            const { dir, helpers } = await privateConfig(of, (0,_docker_config_dir_js__WEBPACK_IMPORTED_MODULE_0__.userConfigDir)(env), accounts(), 'cosign');
            return { dir, variables: helperNames(helpers, env) };
        },
    };
}


/***/ }),

/***/ 58288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ tellNoPush),
/* harmony export */   o: () => (/* binding */ startSigning),
/* harmony export */   plannedSigning: () => (/* binding */ plannedSigning)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56512);
/* harmony import */ var _github_server_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52095);


/** Mistakes are told before anything is built. undefined where nothing is signed, which is told. */
async function startSigning(world) {
    const { inputs, facts, host, outside, clock } = world;
    const plan = await plannedSigning(inputs, facts, host);
    if (plan.by === 'nobody') {
        // By name, or for an image that is there already, it is what was asked for.
        if (inputs.sign !== 'off' && (inputs.imageRef || inputs.given.has('stages')))
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`nothing can sign the image: ${plan.why}`, {
                cure: 'Give IMAGE_PIPELINE_COSIGN_KEY and IMAGE_PIPELINE_COSIGN_PASSWORD, leave sign out of the stages, or set sign: off.',
            });
        host.log.notice(`the image is not signed: ${plan.why}`);
        return undefined;
    }
    for (const notice of plan.notices)
        host.log.notice(notice);
    const sign = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 44843));
    const signing = clock('sign');
    return (tools) => {
        const ready = signing.within(async (own) => {
            const [tool, dockerConfig] = await Promise.all([tools.get('cosign'), outside.dockerConfig(own)]);
            return sign.prepare(plan, inputs, { tool, dockerConfig, serverUrl: serverUrlOf(own), host: own });
        });
        ready.catch(() => { });
        return { plan, ready, stop: () => signing.stop() };
    };
}
/** Signatures lie in the registry. On a laptop signing an image that exists is what was asked for: there it is an error. */
function tellNoPush(why, { kind, log }) {
    if (kind === 'terminal')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`nothing would be signed: ${why}`, {
            cure: 'Add --push: signatures go to the image’s registry.',
        });
    log.notice(`nothing is signed: ${why}`);
}
/** @throws InputError, and UserError where nothing can sign */
async function plannedSigning(inputs, facts, host) {
    const { look, plan } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 44843));
    const files = await look(inputs, host);
    return plan(inputs, { ...files, repository: facts.repository }, host, attestableBy(inputs));
}
/** What this run makes that can be attested. Nobody vouches for a build that was another's. */
function attestableBy({ stages, imageRef }) {
    return [
        ...(stages.includes('sbom') ? ['sbom'] : []),
        ...(stages.includes('scan') ? ['scan'] : []),
        ...(imageRef === undefined ? ['provenance'] : []),
    ];
}
function serverUrlOf({ env }) {
    return env.GITHUB_SERVER_URL || (env.GITHUB_API_URL ? (0,_github_server_js__WEBPACK_IMPORTED_MODULE_1__/* .githubServer */ .D)(env.GITHUB_API_URL) : 'https://github.com');
}


/***/ }),

/***/ 70136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ decidePush)
/* harmony export */ });
/* harmony import */ var _inputs_review_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91100);

const reviewWarning = 'push: true publishes what this event brought, a pull request’s code included; push: auto does not';
/** `auto` pushes in Actions, but never what a pull request or a fork brought; on a laptop only when told to. */
function decidePush(push, kind, facts) {
    if (push === 'true')
        return { push: true, why: '', ...((0,_inputs_review_js__WEBPACK_IMPORTED_MODULE_0__/* .underReview */ .$H)(facts) ? { warning: reviewWarning } : {}) };
    if (push === 'false')
        return { push: false, why: 'push is false' };
    if (kind === 'terminal')
        return { push: false, why: 'on a laptop only --push publishes' };
    if ((0,_inputs_review_js__WEBPACK_IMPORTED_MODULE_0__/* .underReview */ .$H)(facts))
        return { push: false, why: `the event is ${facts.event}, of a pull request` };
    if (facts.event === 'workflow_run' && ofFork(facts))
        return { push: false, why: 'the workflow run came from a fork' };
    return { push: true, why: '' };
}
/** Unknown counts as a fork: what cannot be told must not be published. */
function ofFork({ payload, repository }) {
    const run = payload.workflow_run;
    return run?.head_repository?.full_name !== repository.fullName;
}


/***/ }),

/***/ 25793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ builtHeadline),
/* harmony export */   HC: () => (/* binding */ refusedHeadline),
/* harmony export */   ID: () => (/* binding */ metadataHeadline),
/* harmony export */   KV: () => (/* binding */ checkedHeadline),
/* harmony export */   L5: () => (/* binding */ signedHeadline),
/* harmony export */   Xf: () => (/* binding */ publishedHeadline)
/* harmony export */ });
/**
 * "published ghcr.io/o/n@sha256:… as main, latest, signed: linux/amd64 41 MB of 60 MB compressed; …"
 *
 * @param bytes compressed, by platform
 * @param size against budget, where it was analysed
 */
function publishedHeadline(published, bytes, signed, size) {
    const images = published.map(({ image, digest, moved }) => {
        const names = moved.map((reference) => reference.slice(reference.lastIndexOf(':') + 1));
        return `${image}@${digest} as ${names.join(', ') || 'no tag'}`;
    });
    const proven = signed === undefined ? '' : signed ? ', signed' : ', NOT signed';
    return `published ${images.join(' and ')}${proven}: ${size ?? sizes(bytes)}`;
}
/** `whyNotPushed` is '' where it will be. */
function builtHeadline(built, whyNotPushed, size) {
    return `built ${built.digest}${whyNotPushed ? `, not pushed (${whyNotPushed})` : ''}: ${size ?? sizes(built.sizes)}`;
}
function refusedHeadline(verdicts, wouldPush) {
    const failed = verdicts.filter(({ passed }) => !passed);
    const names = `${failed.length === 1 ? 'gate' : 'gates'} ${failed.map(({ gate }) => gate).join(', ')} failed`;
    // Of one gate there is room for the reason.
    const why = failed.length === 1 && failed[0]?.reason ? `: ${shortened(failed[0].reason)}` : '';
    return `${wouldPush ? 'not published' : 'failed'}: ${names}${why}`;
}
function shortened(reason) {
    const line = reason.replace(/\s+/g, ' ').trim();
    return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
/** Of an image that was in its registry before. */
function signedHeadline({ name, layout }) {
    return `signed ${name}@${layout.root.digest}`;
}
/** Of an image that existed already, or of a history alone. */
function checkedHeadline(image, { verdicts, size }) {
    const gates = verdicts.map(({ gate }) => gate);
    const parts = [
        ...(gates.includes('lint') ? ['the Dockerfile'] : []),
        ...(gates.includes('secrets') ? ['the history'] : []),
    ];
    const what = image ? `${image.name}@${image.layout.root.digest}` : parts.join(' and ') || 'nothing';
    const outcome = gates.length === 0 ? 'no gate was asked for' : `${gates.join(', ')} passed`;
    return `checked ${what}: ${outcome}${size === undefined ? '' : `: ${size}`}`;
}
function metadataHeadline(tags) {
    return tags.names.length === 0 ? 'no tag rule fired' : `tags: ${tags.names.join(', ')}`;
}
function sizes(all) {
    const each = [...all].map(([platform, bytes]) => `${platform} ${(bytes / 1e6).toFixed(1)} MB`);
    return each.length === 0 ? 'no platform' : `${each.join(', ')} compressed`;
}


/***/ }),

/***/ 34032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UA: () => (/* binding */ refuseLinks),
/* harmony export */   ew: () => (/* binding */ emptyReportFolder),
/* harmony export */   t3: () => (/* binding */ reportFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56512);




/**
 * Where the reports go: an absolute path. By default outside of the checkout, which is what gets built: a report in there
 * would be part of the next image.
 */
function reportFolder({ reportDir }, host) {
    if (reportDir !== '')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(reportDir) ? reportDir : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(host.cwd, reportDir);
    const temp = host.env.RUNNER_TEMP;
    if (temp)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temp, 'image-pipeline-report');
    // Two checkouts may have folders of one name.
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(host.cwd).digest('hex').slice(0, 8);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(host.cacheDir, 'reports', `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(host.cwd)}-${key}`);
}
/** What earlier runs left, by folder: it would be taken for this run's. */
const ours = {
    '': /^(?:report\.(?:json|html)|comment\.json|test\.junit\.xml|scan(?:-suppressed-.*)?\.(?:json|txt|sarif)|scan-suppressed-.*\.sarif)$/,
    sarif: /^(?:lint|scan|secrets)\b.*\.sarif$/,
    sbom: /\.(?:spdx|cdx)\.json$/,
};
/**
 * Makes the folder and takes out what an earlier run of ours left there.
 *
 * @throws UserError where a part of it inside of the checkout is a link: whoever wrote that says where we write
 */
async function emptyReportFolder(folder, host) {
    await refuseLinks('report-dir', folder, host.cwd);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
    for (const [inner, pattern] of Object.entries(ours)) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, inner);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(() => undefined);
        if (!found)
            continue;
        if (!found.isDirectory()) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
            continue;
        }
        for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(path))
            if (pattern.test(name))
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, name), { force: true });
    }
}
/** @throws UserError where a part of it inside of the checkout is a link: whoever wrote that says where we write */
async function refuseLinks(input, folder, checkout) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(checkout, folder);
    if (inside === '..' || inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(inside))
        return;
    for (let path = folder; path !== checkout && path !== (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path); path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path)) {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(() => undefined);
        if (!found?.isSymbolicLink())
            continue;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${input}: ${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(checkout, path).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join('/')} is a link in the checkout`, {
            cure: 'Name a folder outside of the checkout, e.g. ${{ runner.temp }}/report.',
        });
    }
}


/***/ }),

/***/ 26831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QP: () => (/* binding */ gateOutputs),
/* harmony export */   YG: () => (/* binding */ summaryOf),
/* harmony export */   dO: () => (/* binding */ makeReport),
/* harmony export */   f7: () => (/* binding */ addSarif),
/* harmony export */   l4: () => (/* binding */ reportJson),
/* harmony export */   qq: () => (/* binding */ failedGates),
/* harmony export */   tY: () => (/* binding */ addTime),
/* harmony export */   te: () => (/* binding */ addShown)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

function makeReport() {
    return {
        headline: '',
        outputs: {},
        variables: {},
        sections: [],
        stages: {},
        verdicts: [],
        annotations: [],
        sarif: [],
        findings: {},
        seconds: {},
        spans: {},
        untagged: [],
        dockerCalls: 0,
    };
}
function addShown(report, stage, shown) {
    Object.assign(report.outputs, shown.outputs);
    Object.assign(report.variables, shown.variables);
    if (shown.size !== undefined)
        report.size = shown.size;
    if (shown.section !== '')
        report.sections.push({ stage, text: shown.section });
    if (shown.annotations)
        report.annotations.push(...shown.annotations);
    if (shown.counts) {
        report.findings[stage] = shown.counts;
        report.outputs.findings = JSON.stringify(report.findings);
    }
    report.stages[stage] = shown.report;
}
/** @param began milliseconds since 1970, of the part of a stage that ended now */
function addTime(report, stage, milliseconds, began) {
    report.seconds[stage] = Math.round((report.seconds[stage] ?? 0) * 1000 + milliseconds) / 1000;
    report.spans[stage] = { began: report.spans[stage]?.began ?? began, ended: began + milliseconds };
}
/** All lie in one folder, which is what goes to code scanning. */
function addSarif(report, files) {
    const [first] = files;
    if (first === undefined)
        return;
    report.sarif.push(...files);
    report.outputs.sarif = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(first);
}
function failedGates(report) {
    return report.verdicts.filter(({ passed }) => !passed).map(({ gate }) => gate);
}
function gateOutputs(report) {
    const failed = failedGates(report);
    const gate = failed.length > 0 ? 'failed' : report.verdicts.length > 0 ? 'passed' : 'skipped';
    return { gate, 'failed-gates': JSON.stringify(failed) };
}
/** The job summary is dropped whole above 1 MiB; this stays far below. */
const longestSummary = 200_000;
/** Their sections say why they failed, and stand first. */
const judging = ['scan', 'secrets', 'lint'];
/** The headline first, then what the scans found, why other gates failed, then a section a stage. */
function summaryOf(report) {
    const sectionsOf = (judges) => report.sections
        .filter(({ stage }) => judging.includes(stage) === judges)
        .sort((one, other) => (judges ? judging.indexOf(one.stage) - judging.indexOf(other.stage) : 0))
        .map(({ text }) => text);
    const told = new Set(report.sections.map(({ stage }) => stage).filter((stage) => judging.includes(stage)));
    const gates = report.verdicts
        .filter(({ gate, passed }) => !passed && !told.has(gate))
        .map(({ gate, reason }) => `- **${gate}** failed: ${cell(reason ?? 'no reason given')}`);
    const passed = report.verdicts.filter((verdict) => verdict.passed).map(({ gate }) => gate);
    const times = Object.entries(report.seconds)
        .filter(([, seconds]) => seconds > 0)
        .map(([stage, seconds]) => `${stage} ${seconds.toFixed(1)} s`);
    const parts = [
        `**${cell(report.headline)}**`,
        gates.join('\n'),
        passed.length > 0 ? `Gates passed: ${passed.map(cell).join(', ')}.` : '',
        report.error === undefined ? '' : `\`\`\`\n${report.error.replaceAll('```', "'''")}\n\`\`\``,
        untaggedSection(report.untagged),
        ...sectionsOf(true),
        ...sectionsOf(false),
        times.length === 0 ? '' : `<sub>${times.join(' · ')}</sub>`,
    ];
    const text = `${parts.filter(Boolean).join('\n\n')}\n`;
    return text.length <= longestSummary
        ? text
        : `${text.slice(0, longestSummary)}\n\n(cut: the whole is in the report)\n`;
}
function untaggedSection(untagged) {
    if (untagged.length === 0)
        return '';
    return `Pushed before that, by digest; look above for the tags that name them:\n${untagged.map((reference) => `- \`${reference}\``).join('\n')}`;
}
/** The JSON report: a stable shape that other tools may read. */
function reportJson(report) {
    const { headline, image, stages, verdicts, findings, seconds, untagged, dockerCalls, error } = report;
    return `${JSON.stringify({ version: 1, headline, image, gates: verdicts, findings, stages, seconds, untagged, dockerCalls, error }, null, 2)}\n`;
}
/** Text that cannot break out of a line of Markdown. */
function cell(text) {
    return text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replace(/[|[\]!`]/g, '\\$&')
        .replace(/\s*\n\s*/g, ' ');
}


/***/ }),

/***/ 81275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ tellGates)
/* harmony export */ });
/** As many annotations as the runner shows of one step and level. */
const mostAnnotations = 10;
/**
 * Every failed gate, and what the stages found worth an annotation, as many as the runner shows. A gate whose causes have
 * annotations of their own is a line of the log there; on a terminal the causes stand in the tables already.
 */
function tellGates(report, host) {
    const found = report.annotations.splice(0);
    const causes = host.kind === 'terminal' ? found.filter(({ level }) => level !== 'error') : found;
    const failed = report.verdicts.filter(({ passed }) => !passed);
    const annotated = (gate) => host.kind !== 'terminal' && gate in report.findings && found.length > 0;
    for (const { gate, reason } of failed)
        host.log[annotated(gate) ? 'info' : 'error'](`gate ${gate} failed: ${reason ?? 'no reason given'}`);
    const room = Math.max(0, mostAnnotations - failed.filter(({ gate }) => !annotated(gate)).length);
    for (const { level, message, place } of causes.slice(0, room))
        host.log[level](message, place);
    if (causes.length > room)
        host.log.info(`and ${causes.length - room} more that the report tells`);
}


/***/ }),

/***/ 82655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ requireTags)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56512);

/** Publishing without a name is found before the build, not after it. @throws UserError */
function requireTags(tags, facts) {
    if (tags && tags.images.length === 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('there is nothing to publish to: images is empty', {
            cure: `Set images, e.g. ghcr.io/${(facts.repository.fullName || 'owner/name').toLowerCase()}, or push: false.`,
        });
    if (!tags || tags.names.length === 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`no tag rule gave a tag for ${facts.event || 'this commit'} on ${facts.ref || 'an unknown ref'}, so nothing was built`, {
            cure: facts.sha === ''
                ? 'There is no commit here, or no git to ask: use a rule with a value, e.g. type=raw,value=1.0, or push: false.'
                : 'Add a rule to tags that fires here, e.g. type=sha, or set push: false.',
        });
}


/***/ }),

/***/ 9464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/github/workflow.js
var github_workflow = __webpack_require__(62210);
// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
// EXTERNAL MODULE: ./.build/src/pipeline/inputs/review.js
var review = __webpack_require__(91100);
;// CONCATENATED MODULE: ./.build/src/pipeline/comment/pull-request.js


/** Events that are about the code of a pull request. */
const usual = ['pull_request', 'pull_request_target'];
/**
 * The pull request to comment on. `auto` comments where an event brings its code; `true` wherever the event knows one,
 * whatever its token may do.
 */
function pullOf({ event, payload, repository }, wish) {
    const { pull_request: pull, issue } = payload;
    const known = (0,is_record/* isRecord */.u)(pull) ? pull : (0,is_record/* isRecord */.u)(issue) && (0,is_record/* isRecord */.u)(issue.pull_request) ? issue : undefined;
    if (!known || repository === '' || !Number.isSafeInteger(known.number))
        return undefined;
    if (wish === 'auto' && !usual.includes(event))
        return undefined;
    const base = (0,is_record/* isRecord */.u)(known.base) && typeof known.base.ref === 'string' ? known.base.ref : '';
    const readOnly = wish === 'auto' && event === 'pull_request' && (0,review/* ofFork */.Sq)(payload, repository);
    return { repository, number: Number(known.number), base, readOnly };
}

;// CONCATENATED MODULE: ./.build/src/pipeline/comment/tell.js




/**
 * Tells the pull request what became of its image: one comment, brought up to date, and the same as a file for who may post
 * it where this run may not. Whatever goes wrong is told, and fails nothing.
 */
async function tellPullRequest(inputs, report, host) {
    const { comment: wish } = inputs;
    if (wish === 'false' || host.kind === 'terminal' || !isOfImage(inputs, report))
        return;
    try {
        const workflow = await (0,github_workflow/* readWorkflow */.S6)(host);
        const pull = pullOf(workflow, wish);
        if (!pull && wish === 'true')
            host.log.info('comment: this event is of no pull request, so there is nothing to comment on');
        if (!pull || host.signal.aborted)
            return;
        const { dataOf } = await __webpack_require__.e(/* import() */ 7527).then(__webpack_require__.bind(__webpack_require__, 17527));
        const data = dataOf(report, inputs, await sizesBefore(inputs, report, pull, host), host.redact);
        await write(data, report);
        await post(data, pull, workflow, inputs.githubToken, host);
    }
    catch (error) {
        if (!host.signal.aborted)
            host.log.warning(`the pull request got no comment: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
const judging = ['build', 'analyze', 'scan', 'test'];
/**
 * What only lints or prunes has nothing to say of an image, and must not say that nothing changed. Of several jobs that make
 * one image, the one that merges speaks.
 */
function isOfImage({ stages, imageRef, job }, { image, verdicts, error }) {
    if (job === 'platform')
        return false;
    const made = job === 'merge' || stages.includes('build') || imageRef !== undefined;
    if (!made || (job === 'whole' && !stages.some((stage) => judging.includes(stage))))
        return false;
    return image !== undefined || verdicts.length > 0 || error !== undefined;
}
/** Of the image that `compare-with` names, else of what the base branch has published. */
async function sizesBefore(inputs, { looked, outputs, image }, { base }, host) {
    const compared = looked?.judged.compared;
    if (compared && 'platforms' in compared) {
        const bytes = compared.platforms.map(({ platform, before }) => [platform, before.compressed]);
        return { name: compared.name, bytes: new Map(bytes) };
    }
    // An image without a name has been published nowhere.
    const name = inputs.images.find((one) => one.name === image?.name)?.name;
    if (inputs.compareWith || name === undefined || outputs.size === undefined || base === '')
        return undefined;
    const { baseSizes } = await __webpack_require__.e(/* import() */ 5468).then(__webpack_require__.bind(__webpack_require__, 75468));
    return baseSizes(name, base, inputs, host);
}
async function write(data, { outputs }) {
    const beside = outputs['report-json'];
    if (beside === undefined)
        return;
    const { replaceFile } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 56382));
    const path = (0,external_node_path_.join)((0,external_node_path_.dirname)(beside), 'comment.json');
    await replaceFile(path, data);
    outputs['comment-json'] = path;
}
async function post(data, pull, workflow, token, host) {
    const { hasNews } = await __webpack_require__.e(/* import() */ 8946).then(__webpack_require__.bind(__webpack_require__, 98946));
    if (pull.readOnly || token === '') {
        const why = token === '' ? 'github-token is empty' : 'a pull request from a fork has a token that only reads';
        // Who has nothing to say needs no permission.
        if (hasNews(data))
            host.log.notice(`the pull request got no comment: ${why}. ${forkCure}`);
        return;
    }
    const { postComment } = await __webpack_require__.e(/* import() */ 3392).then(__webpack_require__.bind(__webpack_require__, 53392));
    await postComment({ data, pull, run: workflow.runUrl, fork: false, apiUrl: workflow.apiUrl, token }, host);
}
const forkCure = 'The report folder has comment.json, which a workflow_run workflow with `pull-requests: write` may post: docs/comment.md has one.';

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./.build/src/core/input.js
var input = __webpack_require__(84895);
// EXTERNAL MODULE: ./.build/src/core/stage.js
var stage = __webpack_require__(14301);
// EXTERNAL MODULE: ./.build/src/history/inputs.js + 2 modules
var inputs = __webpack_require__(59067);
;// CONCATENATED MODULE: ./.build/src/pipeline/parts/mistakes.js
/** What cannot be meant where several jobs make one image. */
function partMistakes({ job, imageRef, platforms, stages, load }) {
    if (job === 'whole')
        return [];
    const wrong = (problem, cure) => ({ input: 'job', value: job, problem, cure });
    return [
        ...(imageRef
            ? [wrong('makes an image, and image-ref names one that exists', 'Leave image-ref out, or use job: whole.')]
            : []),
        ...(job === 'merge' && platforms.length === 0
            ? [wrong('must know which platforms belong together', 'Give it the platforms of all jobs.')]
            : []),
        ...(job === 'merge' && !stages.includes('metadata')
            ? [wrong('names what it merges, and metadata is not among the stages', 'Give it the stages of the other jobs.')]
            : []),
        ...(job === 'merge' && load
            ? [wrong('builds nothing that could be loaded', 'Leave load out; a job: platform may load its own.')]
            : []),
        ...(job === 'platform' && !stages.includes('build')
            ? [wrong('builds a part of an image, and build is not among the stages', 'Add build to stages.')]
            : []),
    ];
}

;// CONCATENATED MODULE: ./.build/src/pipeline/inputs/nearest.js
/** The known name that a mistyped one stands for: at most two letters were added, left out, changed or swapped. */
function nearest(name, known) {
    const close = known
        .map((candidate) => ({ candidate, steps: distance(name, candidate) }))
        .filter(({ candidate, steps }) => steps > 0 && steps <= Math.min(2, Math.floor(candidate.length / 4)))
        .sort((one, other) => one.steps - other.steps);
    return close[0]?.candidate;
}
/** Damerau and Levenshtein's, on neighbours that were swapped. */
function distance(one, other) {
    if (Math.abs(one.length - other.length) > 2)
        return Number.POSITIVE_INFINITY;
    const rows = [Array.from({ length: other.length + 1 }, (_, at) => at)];
    for (let a = 1; a <= one.length; a += 1) {
        const row = [a];
        for (let b = 1; b <= other.length; b += 1) {
            const changed = (rows[a - 1]?.[b - 1] ?? 0) + (one[a - 1] === other[b - 1] ? 0 : 1);
            const swapped = a > 1 && b > 1 && one[a - 1] === other[b - 2] && one[a - 2] === other[b - 1]
                ? (rows[a - 2]?.[b - 2] ?? 0) + 1
                : Number.POSITIVE_INFINITY;
            row.push(Math.min((rows[a - 1]?.[b] ?? 0) + 1, (row[b - 1] ?? 0) + 1, changed, swapped));
        }
        rows.push(row);
    }
    return rows[one.length]?.[other.length] ?? Number.POSITIVE_INFINITY;
}

// EXTERNAL MODULE: ./.build/src/pipeline/inputs/tables.js + 33 modules
var tables = __webpack_require__(53054);
// EXTERNAL MODULE: ./.build/src/pipeline/inputs/trusted-files.js + 1 modules
var trusted_files = __webpack_require__(76246);
;// CONCATENATED MODULE: ./.build/src/pipeline/inputs/config.js




const none = { source: undefined, mistakes: [] };
/**
 * The config file as a source of inputs. What a pull request wrote into it does not count: there it is read from the
 * base ref. A file that is not there is a mistake only when it was asked for by name.
 */
async function configSource(door, standard, host) {
    const asked = door.read('config');
    const file = asked || standard;
    const files = await (0,trusted_files/* trustedFiles */.t)(host, door.read('github-token') ?? '');
    const text = await files.read(file);
    if (text !== undefined)
        return parseConfig(file, text, host);
    if (!asked || files.fromBase)
        return none;
    return {
        source: undefined,
        mistakes: [
            { input: 'config', value: file, problem: 'cannot be read', cure: 'Name a file that exists in the checkout.' },
        ],
    };
}
/** YAML with the inputs' names: lists become lines, maps stay YAML. */
async function parseConfig(file, text, host) {
    const { parse } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    let content;
    try {
        content = parse(text, { logLevel: 'error' }) ?? {};
    }
    catch (error) {
        const problem = `is no YAML: ${(0,errors/* messageOf */.bD)(error).split('\n')[0]}`;
        return { source: undefined, mistakes: [{ input: 'config', value: file, problem, cure: 'Mend the file.' }] };
    }
    if (typeof content !== 'object' || Array.isArray(content) || content === null)
        return {
            source: undefined,
            mistakes: [{ input: 'config', value: file, problem: 'is no map of inputs', cure: 'Write `name: value` lines.' }],
        };
    const entries = new Map(Object.entries(content));
    const unknown = [...entries.keys()].filter((name) => !(name in tables/* table */.tp));
    // A gate that is spelt wrongly would be a gate that is not there.
    const mistakes = unknown.flatMap((name) => {
        const meant = nearest(name, Object.keys(tables/* table */.tp));
        if (meant === undefined)
            return [];
        return [{ input: name, problem: `stands in ${file}, and is no input`, cure: `Did you mean ${meant}?` }];
    });
    // A newer version's names must not break an older one: told, as the runner tells of unexpected inputs.
    const foreign = unknown.filter((name) => !mistakes.some(({ input }) => input === name));
    if (foreign.length > 0)
        host.log.warning(`${file}: ${foreign.join(', ')}: no input of this version, so not used`);
    const source = { file, read: (name) => asText(entries.get(name)), onLaptop: host.kind === 'terminal' };
    return { source, mistakes };
}
function asText(value) {
    if (value === undefined || value === null)
        return undefined;
    if (Array.isArray(value) && value.every((item) => typeof item !== 'object'))
        return value.join('\n');
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

;// CONCATENATED MODULE: ./.build/src/pipeline/inputs/read-inputs.js









/**
 * Reads what the door was given, then the config file, parses all of it and judges it as a whole.
 *
 * @throws InputError with every mistake at once
 */
async function readInputs(door, host) {
    maskSecrets(door, host);
    const config = await configSource(door, tables/* table */.tp.config.default, host);
    const { values, given, mistakes } = await (0,input/* parseTable */.M$)(tables/* table */.tp, [door, ...(config.source ? [config.source] : [])]);
    const all = [...config.mistakes, ...mistakes];
    const imageRef = values.imageRef?.text ?? '';
    if (!all.some(({ input }) => input === 'stages' || input === 'image-ref'))
        all.push(...(values.job === 'merge' ? [] : (0,stage/* missingStages */.iu)(values.stages, imageRef)), ...(0,stage/* contradictingStages */.T6)(values.stages, imageRef), ...partMistakes(values));
    if (values.stages.includes('sign') && values.imageRef && !('registry' in values.imageRef))
        all.push({
            input: 'image-ref',
            value: imageRef,
            problem: 'lies in no registry, and signatures lie in one beside the image',
            cure: 'Name it by its reference, e.g. ghcr.io/owner/name@sha256:…, or leave sign out of stages.',
        });
    if (values.maxIncrease.size > 0 && !values.compareWith && !all.some(({ input }) => input === 'compare-with'))
        all.push({
            input: 'max-increase',
            problem: 'is a limit for what more there is, and compare-with does not say than of which image',
            cure: 'Add compare-with, e.g. compare-with: ghcr.io/owner/name:main, or leave max-increase out.',
        });
    all.push(...(0,inputs/* contradictions */.v)(values));
    if (values.stages.includes('build') && values.job !== 'merge')
        all.push(...(await contradictionsOf(values, host)));
    all.push(...(await cacheInCheckout(values, host)));
    (0,input/* failTogether */.b2)(all);
    return { ...values, given };
}
/** A commit could bring a database without vulnerabilities, or layers that somebody else looked at. */
async function cacheInCheckout({ scanCacheDir }, host) {
    if (scanCacheDir === '')
        return [];
    const real = async (path) => (0,promises_.realpath)(path).catch(async () => (path === (0,external_node_path_.dirname)(path) ? path : (0,external_node_path_.join)(await real((0,external_node_path_.dirname)(path)), (0,external_node_path_.basename)(path))));
    const [folder, checkout] = await Promise.all([real((0,external_node_path_.resolve)(host.cwd, scanCacheDir)), real(host.cwd)]);
    if ((0,external_node_path_.relative)(checkout, folder).startsWith('..') || (0,external_node_path_.isAbsolute)((0,external_node_path_.relative)(checkout, folder)))
        return [];
    return [
        {
            input: 'scan-cache-dir',
            value: scanCacheDir,
            problem: 'lies in the checkout, where a pull request could bring its own',
            cure: 'Name a folder outside, e.g. ${{ runner.temp }}/trivy.',
        },
    ];
}
/** Masked before anything is printed, mistakes included. */
function maskSecrets(door, host) {
    for (const [name, input] of Object.entries(tables/* table */.tp)) {
        if (!('secret' in input) || !input.secret)
            continue;
        const value = door.read(name);
        if (value)
            host.secret(value);
    }
}
/** The mistakes that only several inputs together show, and what they name that is not there. */
async function contradictionsOf(inputs, host) {
    const [{ missing }, { logins }] = await Promise.all([
        __webpack_require__.e(/* import() */ 5328).then(__webpack_require__.bind(__webpack_require__, 95328)),
        __webpack_require__.e(/* import() */ 1565).then(__webpack_require__.bind(__webpack_require__, 41565)),
    ]);
    const wrong = await missing(inputs, host);
    try {
        logins(inputs, inputs.githubToken, '');
        return wrong;
    }
    catch (error) {
        if (error instanceof errors/* InputError */.dz)
            return [...error.mistakes, ...wrong];
        throw error;
    }
}

;// CONCATENATED MODULE: ./.build/src/pipeline/monitor/monitor.js
/**
 * What is told of a run beyond itself, where somebody asked for it: its line in the history with trend and alerts, and its
 * trace and figures. Nothing fails for any of it: what goes wrong is a warning.
 */
async function monitor(inputs, host, report, began) {
    const { otlpEndpoint, history } = inputs;
    const exporting = otlpEndpoint !== '' ||
        ['', '_TRACES', '_METRICS'].some((signal) => (host.env[`OTEL_EXPORTER_OTLP${signal}_ENDPOINT`] ?? '') !== '');
    await Promise.all([
        // An interrupted run has no time left; of several jobs the one that merges knows the image.
        inputs.job === 'platform' || history.in === 'nowhere' || host.signal.aborted
            ? undefined
            : Promise.all(/* import() */[__webpack_require__.e(2670), __webpack_require__.e(7900)]).then(__webpack_require__.bind(__webpack_require__, 17900)).then(({ remember }) => remember(inputs, host, report, began)),
        exporting
            ? Promise.all(/* import() */[__webpack_require__.e(2670), __webpack_require__.e(3617)]).then(__webpack_require__.bind(__webpack_require__, 33617)).then(({ tellTelemetry }) => tellTelemetry(inputs, host, report, began))
            : undefined,
    ]);
}

// EXTERNAL MODULE: ./.build/src/git/dirty.js
var git_dirty = __webpack_require__(9100);
// EXTERNAL MODULE: ./.build/src/metadata/index.js + 20 modules
var metadata = __webpack_require__(35);
// EXTERNAL MODULE: ./.build/src/oci/entries.js
var entries = __webpack_require__(59361);
// EXTERNAL MODULE: ./.build/src/oci/reference.js
var reference = __webpack_require__(92968);
// EXTERNAL MODULE: ./.build/src/pipeline/beside.js
var beside = __webpack_require__(83278);
// EXTERNAL MODULE: ./.build/src/pipeline/gate.js
var gate = __webpack_require__(51695);
// EXTERNAL MODULE: ./.build/src/pipeline/image/image.js
var image_image = __webpack_require__(60001);
// EXTERNAL MODULE: ./.build/src/pipeline/open-registry.js
var open_registry = __webpack_require__(66842);
// EXTERNAL MODULE: ./.build/src/sign/index.js + 27 modules
var sign = __webpack_require__(44843);
;// CONCATENATED MODULE: ./.build/src/pipeline/publish/said.js

const types = {
    'spdx-json': sign.predicateTypes.spdx,
    'cyclonedx-json': sign.predicateTypes.cyclonedx,
};
/** What this run's own checks have to say. */
function saidByChecks({ checked, database, ran, tools }, { runUrl }, host) {
    const used = () => Promise.all(ran.map((name) => tools.get(name)));
    return {
        tools: used,
        async of(digest, attest) {
            const sboms = attest.includes('sbom') ? (checked.sboms?.documents ?? []) : [];
            const documents = sboms
                .filter((document) => document.subject === digest)
                .map(({ format, path }) => ({ type: types[format], predicate: path }));
            const pass = attest.includes('scan') ? checked.passes?.find((one) => one.subject.digest === digest) : undefined;
            const trivy = (await used()).find(({ name }) => name === 'trivy');
            if (!pass || !trivy)
                return documents;
            const { vulnerabilitiesPredicate } = await __webpack_require__.e(/* import() */ 6388).then(__webpack_require__.bind(__webpack_require__, 56388));
            const predicate = vulnerabilitiesPredicate(pass, trivy, database, { runUrl, now: host.now() });
            return [...documents, { type: sign.predicateTypes.vulnerabilities, predicate }];
        },
    };
}

// EXTERNAL MODULE: ./.build/src/pipeline/publish/start-signing.js
var start_signing = __webpack_require__(58288);
// EXTERNAL MODULE: ./.build/src/pipeline/push.js
var pipeline_push = __webpack_require__(70136);
// EXTERNAL MODULE: ./.build/src/pipeline/report/headline.js
var headline = __webpack_require__(25793);
// EXTERNAL MODULE: ./.build/src/pipeline/report/report.js
var report_report = __webpack_require__(26831);
// EXTERNAL MODULE: ./.build/src/core/replace-file.js
var replace_file = __webpack_require__(56382);
;// CONCATENATED MODULE: ./.build/src/pipeline/report/report-file.js



/** Writes what is known so far. A report that cannot be written fails nothing, and is told. */
async function writeReport(report, host) {
    const path = report.outputs['report-json'];
    if (path === undefined)
        return;
    try {
        // Renamed into place: a link that lies there is replaced, not followed.
        await (0,replace_file/* replaceText */.e)(path, host.redact((0,report_report/* reportJson */.l4)(report)));
    }
    catch (error) {
        host.log.warning(`the report could not be written to ${path}: ${(0,errors/* describe */.q0)(error)}`);
    }
}

// EXTERNAL MODULE: ./.build/src/pipeline/report/tell-gates.js
var tell_gates = __webpack_require__(81275);
// EXTERNAL MODULE: ./.build/src/pipeline/require-tags.js
var require_tags = __webpack_require__(82655);
// EXTERNAL MODULE: ./.build/src/pipeline/stage-clock.js
var stage_clock = __webpack_require__(44363);
;// CONCATENATED MODULE: ./.build/src/pipeline/pipeline.js

















/**
 * The order of everything. Nothing gets a tag before it has passed:
 *
 *     facts → tags → { tools, database, Dockerfile, history beside the build } → layout
 *           → { lint, secrets, analyze, scan, sbom, test side by side, then gates of the user's own; blobs go up once no secret was found }
 *           → manifests by digest → signatures, attestations, verified → tags, `latest` last
 *             (of several jobs: manifests by digest in each, the rest in the one that merges)
 *           → prune, where it is asked for
 *
 * @throws UserError for what the user can put right; the report then holds what was done until there
 */
async function pipeline(inputs, host, report) {
    const wants = (stage) => inputs.stages.includes(stage);
    const clock = (0,stage_clock/* stageClocks */.ks)(host, inputs.timeout, (...spent) => (0,report_report/* addTime */.tY)(report, ...spent));
    const merging = inputs.job === 'merge' ? await Promise.all(/* import() */[__webpack_require__.e(2394), __webpack_require__.e(8197)]).then(__webpack_require__.bind(__webpack_require__, 88197)) : undefined;
    const { facts, tags, parts } = await clock('metadata').within(async (host) => {
        const looked = await metadata/* look */.Op(inputs, host, inputs.githubToken);
        const parts = await merging?.readParts(inputs, looked, host);
        const facts = merging && parts ? { ...looked, ...merging.clockOf(parts) } : looked;
        if (!wants('metadata'))
            return { facts, tags: undefined, parts };
        const tags = metadata/* plan */.et(inputs, facts, host.env);
        (0,report_report/* addShown */.te)(report, 'metadata', metadata/* show */.WU(inputs, await metadata/* run */.eF(inputs, tags, host)));
        tell(tags, host);
        report.headline = (0,headline/* metadataHeadline */.ID)(tags);
        return { facts, tags, parts };
    });
    report.named = { facts, tags };
    if (inputs.job === 'platform')
        report.part = {};
    const others = inputs.stages.filter((stage) => stage !== 'metadata' && stage !== 'prune');
    if (merging && parts)
        await merging.mergeParts({ inputs, facts, tags, parts, clock, host }, report);
    else if (others.length > 0)
        await imageStages(inputs, { facts, tags }, clock, host, report);
    // What is old goes when what is new is there: a run that failed removes nothing.
    if (wants('prune') && inputs.job !== 'platform' && (0,report_report/* failedGates */.qq)(report).length === 0) {
        const { pruneStage } = await __webpack_require__.e(/* import() */ 6648).then(__webpack_require__.bind(__webpack_require__, 86648));
        await clock('prune').within((own) => pruneStage(inputs, facts, tags, own, report));
    }
}
/** From the build, or an image that exists, to its tags. */
async function imageStages(inputs, { facts, tags }, clock, host, report) {
    const wants = (stage) => inputs.stages.includes(stage);
    const [building, publishing, judging] = [clock('build'), clock('publish'), clock('gates')];
    const onlyCalls = wants('build') && inputs.call !== undefined;
    const decision = wants('publish') || wants('sign')
        ? (0,pipeline_push/* decidePush */.v)(inputs.push, host.kind, facts)
        : { push: false, why: 'publish is not among the stages' };
    const mayPush = decision.push && !onlyCalls;
    const push = mayPush && wants('publish');
    if (decision.warning)
        host.log.warning(decision.warning);
    const dirty = push && host.kind === 'terminal' && (await (0,git_dirty/* isDirty */.D)(host));
    if (dirty)
        host.log.warning('the checkout has changes that no commit holds: what is published is not what its revision label says');
    if (inputs.imageRef && wants('sign') && !mayPush)
        (0,start_signing/* tellNoPush */.B)(decision.why, host);
    if (push)
        (0,require_tags/* requireTags */.b)(tags, facts);
    const outside = await (0,open_registry/* openRegistry */.M)(inputs, host.env);
    const { registry } = outside;
    const publish = push && tags ? await __webpack_require__.e(/* import() */ 5016).then(__webpack_require__.bind(__webpack_require__, 85016)) : undefined;
    const publishPlan = publish && tags && publish.plan(inputs, tags);
    const publication = publish && publishPlan && publish.publication(publishPlan, registry(publishing.host), publishing.host);
    // What several jobs make together is signed by the one that merges.
    const signs = mayPush && wants('sign') && inputs.job === 'whole';
    const signing = signs ? await (0,start_signing/* startSigning */.o)({ inputs, facts, host, outside, clock }) : undefined;
    const [build, docker] = wants('build')
        ? await Promise.all([__webpack_require__.e(/* import() */ 4116).then(__webpack_require__.bind(__webpack_require__, 54116)), outside.docker(building.host)])
        : [];
    const [world] = await Promise.all([
        build && docker && building.within((host) => build.look(inputs, facts, host, docker)),
        publication && publishing.within(() => publication.signIn()),
    ]);
    const buildPlan = build && world && build.plan(inputs, facts, tags, world);
    const secretsOfBuild = build?.secretValues(inputs, host.env) ?? {};
    if (build && docker && buildPlan && onlyCalls) {
        const called = await building.within((host) => build.call(buildPlan, host, docker, secretsOfBuild));
        report.verdicts.push(...(called.call === 'check' ? [verdictOf(called)] : []));
        report.headline = `${called.call}: nothing was built`;
        return;
    }
    const [{ startChecks }, { sendSarif }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(2394), __webpack_require__.e(5225), __webpack_require__.e(187)]).then(__webpack_require__.bind(__webpack_require__, 60187)),
        __webpack_require__.e(/* import() */ 8881).then(__webpack_require__.bind(__webpack_require__, 78881)),
    ]);
    const checks = await startChecks({ inputs, facts, host, report, registry, docker: outside.docker, clock });
    const signer = signing?.(checks.tools);
    const made = async () => {
        const ref = inputs.imageRef;
        const places = { registry: async () => registry(host), docker: () => outside.docker(host) };
        if (!build || !docker || !buildPlan)
            return { image: ref && (await (0,image_image/* existingImage */.X)(ref, inputs, places, host)), built: undefined };
        const built = await building
            .within((host) => build.run(buildPlan, host, docker, secretsOfBuild))
            .finally(() => {
            report.dockerCalls = docker.calls;
        });
        return { image: { layout: built.layout, name: (0,image_image/* builtName */.q)(tags, facts, host), verified: true }, built };
    };
    const { image, built } = await (0,beside/* beside */.v)(made(), Promise.all([checks.ready, signer?.ready]), {
        work() {
            building.stop();
            checks.stopFetching();
            signer?.stop();
        },
        other() {
            checks.stop();
            signer?.stop();
        },
    }).catch(async (error) => {
        // What the history already gave away is told all the same.
        await checks.judge(undefined).done.catch(() => { });
        (0,tell_gates/* tellGates */.q)(report, host);
        throw error;
    });
    if (image) {
        const kept = built !== undefined || (inputs.imageRef !== undefined && 'folder' in inputs.imageRef);
        report.image = { name: image.name, digest: image.layout.root.digest, ...(kept && { layout: image.layout.dir }) };
    }
    if (built && build)
        (0,report_report/* addShown */.te)(report, 'build', build.show(built));
    if (built && report.part)
        report.part = { ...report.part, entries: await (0,entries/* entriesOf */.M)(built.layout) };
    if (built)
        report.headline = (0,headline/* builtHeadline */.$2)(built, decision.why);
    // Blobs may go up while gates run, once it is known that they hold no secret: without a manifest nobody is shown them.
    const { clean, done } = checks.judge(image, built?.seconds);
    const uploading = clean.then((isClean) => isClean && publication && built ? publishing.within(() => publication.blobs(built.layout)) : undefined);
    uploading.catch(() => { });
    let checked;
    try {
        checked = await done;
        if (inputs.gates.length > 0)
            await writeReport(report, host);
        const wish = { files: report.sarif, wish: inputs.sarifUpload, token: inputs.githubToken };
        const [verdicts, sent] = await Promise.allSettled([
            judging.within((own) => (0,gate/* runGates */.AQ)(inputs.gates, image, own, report.outputs['report-json'] ?? '', host.signal)),
            sendSarif(wish, facts, host),
        ]);
        if (verdicts.status === 'fulfilled')
            report.verdicts.push(...verdicts.value);
        for (const outcome of [verdicts, sent])
            if (outcome.status === 'rejected')
                throw outcome.reason;
    }
    catch (error) {
        publishing.stop();
        throw error;
    }
    finally {
        (0,tell_gates/* tellGates */.q)(report, host);
    }
    if ((0,report_report/* failedGates */.qq)(report).length > 0) {
        publishing.stop();
        report.headline = (0,headline/* refusedHeadline */.HC)(report.verdicts, publication !== undefined);
        return;
    }
    report.headline = built ? (0,headline/* builtHeadline */.$2)(built, decision.why, report.size) : (0,headline/* checkedHeadline */.KV)(image, report);
    if (!image || !(publication || signer))
        return;
    const said = saidByChecks({ checked, database: await checks.database, ran: checks.ran, tools: checks.tools }, facts, host);
    if (inputs.job === 'platform') {
        if (!publication)
            return;
        const { handOn } = await __webpack_require__.e(/* import() */ 8090).then(__webpack_require__.bind(__webpack_require__, 18090));
        return handOn({ layout: image.layout, publication, uploading, clock: publishing, said }, inputs, host, report);
    }
    const { publishImage } = await __webpack_require__.e(/* import() */ 1088).then(__webpack_require__.bind(__webpack_require__, 91088));
    const images = publishPlan?.images ??
        (inputs.imageRef && 'registry' in inputs.imageRef ? [(0,reference/* repositoryOf */._M)(inputs.imageRef.registry)] : []);
    await publishImage({
        image,
        fresh: publication && built && { sizes: built.sizes, publication, uploading, clock: publishing },
        signer,
        signing: { images, registry, clock: clock('sign'), beforeTags: built !== undefined },
    }, { inputs, facts, host, dirty, said }, report);
}
function verdictOf({ passed, text }) {
    return { gate: 'check', passed, ...(passed ? {} : { reason: text.trim() }) };
}
function tell(tags, host) {
    for (const warning of tags.warnings)
        host.log.warning(warning);
    for (const notice of tags.notices)
        host.log.notice(notice);
}

;// CONCATENATED MODULE: ./.build/src/pipeline/report/page/file.js



/** Writes the HTML report beside the JSON one, where the image was looked into. It fails nothing if it cannot be written. */
async function writePage(report, host) {
    const beside = report.outputs['report-json'];
    if (!report.looked || beside === undefined)
        return;
    const path = (0,external_node_path_.join)((0,external_node_path_.dirname)(beside), 'report.html');
    try {
        const [{ page, redacted }, { pageData }] = await Promise.all([
            __webpack_require__.e(/* import() */ 7255).then(__webpack_require__.bind(__webpack_require__, 7255)),
            __webpack_require__.e(/* import() */ 4371).then(__webpack_require__.bind(__webpack_require__, 16752)),
        ]);
        // Before it is packed: in there nobody finds a secret to mask it.
        await (0,replace_file/* replaceText */.e)(path, page(redacted(pageData(report.looked, report), host.redact)));
        report.outputs.report = path;
    }
    catch (error) {
        host.log.warning(`the report could not be written to ${path}: ${(0,errors/* describe */.q0)(error)}`);
    }
}

// EXTERNAL MODULE: ./.build/src/pipeline/report/report-folder.js
var report_folder = __webpack_require__(34032);
;// CONCATENATED MODULE: ./.build/src/pipeline/run.js










/**
 * One run from inputs to report. Never throws: whatever went wrong is told by the log and stands in the report, and
 * what was done until then is reported all the same. The door shows the outcome in its own way and closes the host.
 */
async function run(door, host) {
    const report = (0,report_report/* makeReport */.dO)();
    const began = host.now();
    let inputs;
    try {
        inputs = await readInputs(door, host);
        const folder = (0,report_folder/* reportFolder */.t3)(inputs, host);
        if (!inputs.dryRun)
            await (0,report_folder/* emptyReportFolder */.ew)(folder, host);
        report.outputs['report-json'] = (0,external_node_path_.join)(folder, 'report.json');
        if (inputs.dryRun) {
            const { dryRun } = await __webpack_require__.e(/* import() */ 7070).then(__webpack_require__.bind(__webpack_require__, 87070));
            await dryRun(inputs, host, report);
        }
        else {
            await pipeline(inputs, host, report);
        }
        Object.assign(report.outputs, (0,report_report/* gateOutputs */.QP)(report));
        return { status: (0,report_report/* failedGates */.qq)(report).length > 0 ? 1 : 0, report, inputs };
    }
    catch (error) {
        report.error = (0,errors/* describe */.q0)(error);
        tellError(error, host);
        for (const reference of report.untagged)
            host.log.info(`pushed before that: ${reference}`);
        report.headline = headlineOf(error, report.headline);
        // A run that broke down has passed no gate, whatever was judged until then.
        Object.assign(report.outputs, (0,report_report/* gateOutputs */.QP)(report), { gate: 'failed' });
        return { status: statusOf(error, host), report, inputs };
    }
    finally {
        if (inputs && !inputs.dryRun) {
            await monitor(inputs, host, report, began);
            if (inputs.job === 'platform')
                await (await __webpack_require__.e(/* import() */ 7211).then(__webpack_require__.bind(__webpack_require__, 49592))).leavePart(report, inputs, host);
            await Promise.all([writeReport(report, host), writePage(report, host), tellPullRequest(inputs, report, host)]);
        }
    }
}
function statusOf(error, host) {
    if (error instanceof errors/* InterruptedError */.p4 || host.signal.aborted)
        return 130;
    return error instanceof errors/* InputError */.dz ? 2 : 1;
}
/** The runner shows ten annotations a step: a long list of mistakes becomes one. */
function tellError(error, host) {
    if (error instanceof errors/* InputError */.dz && error.mistakes.length <= 10)
        for (const line of error.message.split('\n'))
            host.log.error(line);
    else
        host.log.error((0,errors/* describe */.q0)(error));
}
function headlineOf(error, before) {
    if (error instanceof errors/* InputError */.dz)
        return `nothing was started: ${error.mistakes.length} input ${error.mistakes.length === 1 ? 'mistake' : 'mistakes'}`;
    const what = error instanceof errors/* InterruptedError */.p4 ? 'interrupted' : `failed: ${firstWords((0,errors/* describe */.q0)(error))}`;
    // What was only computed would read as if it had been done.
    return before === '' || /^(?:tags: |no tag rule|dry run)/.test(before) ? what : `${what} (before that: ${before})`;
}
/** The first line; where that only announces a list, with the list's first entry. */
function firstWords(text) {
    const [first = '', second = ''] = text.split('\n');
    return first.endsWith(':') ? `${first} ${second.trim()}` : first;
}


/***/ }),

/***/ 44363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ks: () => (/* binding */ stageClocks),
/* harmony export */   mr: () => (/* binding */ endedBy)
/* harmony export */ });
/* unused harmony export stageClock */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56512);

/** The clock of each stage: whoever asks for one gets the same, so that all parts of a stage share its time. */
function stageClocks(host, limits, tell) {
    const clocks = new Map();
    return (stage) => {
        const clock = clocks.get(stage) ?? stageClock(host, stage, limits.get(stage), (spent, began) => tell(stage, spent, began));
        clocks.set(stage, clock);
        return clock;
    };
}
/** Node takes longer ones for 1 ms. */
const longestTimer = 2 ** 31 - 1;
/** `limit` in milliseconds; without it only the run's own interruption ends the stage. `tell` hears of milliseconds that were spent, and since when. */
function stageClock(host, stage, limit, tell) {
    const over = new AbortController();
    let late = false;
    const end = () => {
        late = true;
        over.abort();
    };
    let left = limit ?? Number.POSITIVE_INFINITY;
    // Parts may run side by side: an instant counts once.
    let running = 0;
    let since = 0;
    let timer;
    const begin = () => {
        running += 1;
        if (running > 1)
            return;
        since = Date.now();
        if (limit !== undefined)
            timer = setTimeout(end, Math.min(left, longestTimer));
    };
    const finish = () => {
        running -= 1;
        if (running > 0)
            return;
        clearTimeout(timer);
        left -= Date.now() - since;
        tell(Date.now() - since, since);
    };
    const own = endedBy(host, over.signal);
    return {
        host: own,
        stop: () => over.abort(),
        async within(work) {
            if (host.signal.aborted)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InterruptedError */ .p4();
            begin();
            try {
                return await work(own);
            }
            catch (error) {
                if (!late || host.signal.aborted)
                    throw error;
                const words = error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo ? `: ${error.message}` : '';
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${stage} took longer than its timeout of ${(limit ?? 0) / 1000} s${words}`, {
                    cure: `Raise it in timeout (${stage}=…), or find out above what was slow.`,
                    cause: error,
                });
            }
            finally {
                finish();
            }
        },
    };
}
/** The host, whose children and requests another signal ends too. */
function endedBy(host, over) {
    return {
        ...host,
        signal: AbortSignal.any([host.signal, over]),
        exec: (command) => host.exec({ ...command, signal: both(command.signal, over) }),
        // Not the run's interruption: a tag that is on its way may arrive.
        fetch: (url, init) => host.fetch(url, { ...init, signal: both(init?.signal, over) }),
    };
}
function both(one, other) {
    return one ? AbortSignal.any([one, other]) : other;
}


/***/ }),

/***/ 44095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ bodyOf),
/* harmony export */   L3: () => (/* binding */ flow),
/* harmony export */   MF: () => (/* binding */ TooLarge),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   Ze: () => (/* binding */ drain)
/* harmony export */ });
/* harmony import */ var _core_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38537);

/** Milliseconds for the whole of an answer's body that is read at once. */
const bodyTime = 60_000;
/** An answer of which nothing is wanted, or of which some words are shown: bytes, and milliseconds. */
const words = { size: 64 * 1024, time: 10_000 };
/** A body that has more bytes than the caller can use. */
class TooLarge extends Error {
    constructor(limit) {
        super(`the answer has more than ${limit} bytes`);
        this.name = 'TooLarge';
    }
}
/**
 * The whole body, held in memory.
 *
 * @param limit bytes
 * @throws TooLarge as soon as more have come, Transient when they come too slowly
 */
async function bodyOf(response, limit, time = bodyTime) {
    const chunks = [];
    let size = 0;
    for await (const chunk of chunksOf(response, total(time))) {
        size += chunk.length;
        if (size > limit)
            throw new TooLarge(limit);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
/** What came of it in the time and size that a message is worth. */
async function wordsOf(response, time = words.time) {
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of chunksOf(response, total(time))) {
            chunks.push(chunk);
            size += chunk.length;
            if (size >= words.size)
                break;
        }
    }
    catch {
        // Cut or too slow: what is there must do.
    }
    return Buffer.concat(chunks).subarray(0, words.size).toString('utf8');
}
/** Reads a body of which nothing is wanted, so that its connection can be used again; one without an end is dropped. */
async function drain(response) {
    try {
        await bodyOf(response, words.size, words.time);
    }
    catch (error) {
        if (!(error instanceof TooLarge))
            throw error;
    }
}
/** The chunks as they come, each at most so many milliseconds after the one before. */
function flow(response, idle) {
    return chunksOf(response, () => idle);
}
/** Milliseconds that are left, of so many in all. @throws Transient when none are: a body may drip for ever */
function total(time) {
    const end = performance.now() + time;
    return () => {
        const left = end - performance.now();
        if (left <= 0)
            throw tooSlow(time);
        return left;
    };
}
function tooSlow(lost) {
    return new _core_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .Transient */ .Rc('the answer does not come to its end', { lost });
}
async function* chunksOf({ body }, left) {
    if (!body)
        return;
    const reader = body.getReader();
    try {
        for (;;) {
            const { value, done } = await inTime(left(), () => reader.read());
            if (done)
                return;
            if (value)
                yield value;
        }
    }
    finally {
        // Not waited for: a line that is dead does not answer to this either.
        reader.cancel().catch(() => { });
    }
}
async function inTime(time, begin) {
    const work = begin();
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(tooSlow(time)), time);
    });
    try {
        return await Promise.race([work, late]);
    }
    finally {
        clearTimeout(timer);
        work.catch(() => { });
    }
}


/***/ }),

/***/ 59897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gl: () => (/* binding */ RegistryError),
  uH: () => (/* binding */ clean),
  g5: () => (/* binding */ failureOf)
});

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/core/retry.js
var retry = __webpack_require__(38537);
// EXTERNAL MODULE: ./.build/src/registry/body.js
var body = __webpack_require__(44095);
// EXTERNAL MODULE: ./.build/src/registry/mask.js
var mask = __webpack_require__(72403);
;// CONCATENATED MODULE: ./.build/src/registry/retry-words.js
const goUnits = { h: 3_600_000, m: 60_000, s: 1000, ms: 1, µs: 0.001, us: 0.001, ns: 0.000001 };
/** GHCR says it in words only: `retry-after: 1.16ms, allowed: 44000/minute`, with a Go duration. Milliseconds. */
function retryAfterInWords(message) {
    const words = /retry-after: ((?:\d+(?:\.\d+)?(?:h|ms|m|s|µs|us|ns))+)/i.exec(message)?.[1];
    if (words === undefined)
        return undefined;
    let total = 0;
    for (const [, number, unit] of words.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s|µs|us|ns)/g))
        total += Number(number) * goUnits[unit];
    return total;
}

;// CONCATENATED MODULE: ./.build/src/registry/failure.js





/** An answer of a registry that is no success and no reason to try again. */
class RegistryError extends errors/* UserError */.yo {
    status;
    /** The distribution spec's code, e.g. `MANIFEST_UNKNOWN`; '' where there is none. */
    code;
    constructor(message, options) {
        super(message, { cure: options.cure });
        this.name = 'RegistryError';
        this.status = options.status;
        this.code = options.code;
    }
}
/**
 * The error for an answer: `Transient` where trying again may help, else one for people.
 *
 * @param what begins the sentence, e.g. `the manifest sha256:… of ghcr.io/o/n`
 * @param authorization of the request; no word of it comes back in the message
 */
async function failureOf(response, what, now, authorization) {
    const { code, message } = await spoken(response, authorization);
    const { status } = response;
    const said = [code, message].filter(Boolean).join(': ');
    const answered = `the registry answered ${status}${said ? ` (${said})` : ''}`;
    if ((0,retry/* isTransientStatus */.Dm)(status)) {
        const after = (0,retry/* retryAfter */.P9)(response.headers.get('retry-after'), now) ?? retryAfterInWords(message);
        return new retry/* Transient */.Rc(answered, { after });
    }
    return new RegistryError(`${what}: ${answered}`, { cure: cureFor(status, code), status, code });
}
/** The first error of the answer's body, in the distribution spec's form or as the first line of text. */
async function spoken(response, authorization) {
    const shown = (value) => (typeof value === 'string' ? clean(value, authorization) : '');
    const text = await (0,body/* wordsOf */.Z9)(response);
    try {
        const { errors, message, details } = JSON.parse(text);
        const first = errors?.[0];
        // Docker Hub's token service says `details`, others a bare `message`.
        return { code: shown(first?.code).slice(0, 60), message: shown(first?.message ?? message ?? details) };
    }
    catch {
        // A proxy's page of HTML tells nothing.
        return { code: '', message: text.trimStart().startsWith('<') ? '' : shown(text.split('\n', 1)[0]) };
    }
}
/** A registry's words as part of our messages: one line, not too long, without our own secrets. */
function clean(text, authorization) {
    const told = (0,mask/* withoutSecret */.Nt)(text, authorization);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not reach a terminal
    const line = told.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
    return line.length > 300 ? `${line.slice(0, 297)}…` : line;
}
function cureFor(status, code) {
    if (status === 401 || status === 403 || code === 'DENIED' || code === 'UNAUTHORIZED')
        return 'See that the login may write there: for ghcr.io the workflow needs `permissions: packages: write`, and the package must grant its repository the role Write under Manage Actions access.';
    if (status === 404 || code === 'NAME_UNKNOWN')
        return 'See that the repository exists there, or that the login may create it.';
    if (status === 413)
        return 'The registry, or a proxy before it, limits the size of an upload.';
    if (code === 'DIGEST_INVALID' || code === 'SIZE_INVALID')
        return 'What arrived is not what was sent: a proxy on the way may change it. Run again.';
    if (status === 405 || code === 'UNSUPPORTED')
        return 'The registry does not offer this.';
    return 'The registry refuses it; its words are above.';
}


/***/ }),

/***/ 34242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* unused harmony export loginList */
/* harmony import */ var _core_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84895);
/* harmony import */ var _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95612);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40971);



/** `registry-auth`: a YAML list of registry, username and password. Its text is never repeated: it is all secret. */
const loginList = { name: 'YAML list', parse: parseLogins };
/** `github-token` is a row of the hall's: GHCR works with nothing but that. */
const inputs = {
    registry: {
        kind: _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        default: '',
        neverFromFile: true,
        help: 'Registry to log in to with `username` and `password`, e.g. `quay.io`. Docker Hub where it is empty.',
    },
    username: { kind: _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, default: '', neverFromFile: true, help: 'User name for `registry`.' },
    password: {
        kind: _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        default: '',
        secret: true,
        help: 'Password or access token for `registry`.',
    },
    'registry-auth': {
        kind: loginList,
        default: '',
        secret: true,
        help: 'Several logins at once: a YAML list of `registry`, `username` and `password`.',
    },
};
const cure = 'Write a YAML list whose entries have registry, username and password, each as text.';
async function parseLogins(value) {
    if (value.trim() === '')
        return [];
    const { parse } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    let entries;
    try {
        entries = parse(value, { logLevel: 'error' });
    }
    catch {
        // The parser's message quotes the text, so it is not kept.
        throw new _core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({ problem: 'is no YAML', cure });
    }
    if (!Array.isArray(entries))
        throw new _core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({ problem: 'is no list', cure });
    const found = entries.map(readLogin);
    const wrong = found.flatMap((entry) => ('problem' in entry ? [entry] : []));
    if (wrong.length > 0)
        throw new _core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey(...wrong);
    return found.flatMap((entry) => ('problem' in entry ? [] : [entry]));
}
function readLogin(entry, index) {
    const where = `entry ${index + 1}`;
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
        return { problem: `${where} is no map of registry, username and password`, cure };
    const { registry = '', username, password, ...others } = entry;
    if (Object.keys(others).length > 0)
        return { problem: `${where} has other keys than registry, username and password`, cure };
    if (typeof registry !== 'string')
        return { problem: `${where}: registry is no text`, cure };
    if (typeof username !== 'string' || username === '')
        return { problem: `${where}: username is missing`, cure };
    if (typeof password !== 'string' || password === '')
        return { problem: `${where}: password is missing or no text (quote it)`, cure };
    return { registry: (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .registryHost */ .U$)(registry), username, password };
}


/***/ }),

/***/ 72403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nt: () => (/* binding */ withoutSecret),
/* harmony export */   gz: () => (/* binding */ keepSecret),
/* harmony export */   wV: () => (/* binding */ basicOf)
/* harmony export */ });
/** `user:password` as it stands in `Authorization`, and in docker's files. */
function basicOf({ username, password }) {
    return Buffer.from(`${username}:${password}`).toString('base64');
}
/** Masks a login in every form in which somebody may print it. */
function keepSecret(host, login) {
    if (login.password === '')
        return;
    host.secret(login.password);
    host.secret(basicOf(login));
}
/** The text without what a request's `Authorization` told: a registry may send back the headers that it got. */
function withoutSecret(text, authorization) {
    const credential = /^\S+\s+(\S+)$/.exec(authorization ?? '')?.[1];
    if (credential === undefined)
        return text;
    const decoded = authorization?.startsWith('Basic ') ? Buffer.from(credential, 'base64').toString('utf8') : '';
    const password = decoded.slice(decoded.indexOf(':') + 1);
    return ([credential, decoded, password]
        // What is shorter stands in every second word.
        .filter((secret) => secret.length > 3)
        .reduce((rest, secret) => rest.replaceAll(secret, '***'), text));
}


/***/ }),

/***/ 40971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ serverName),
/* harmony export */   U$: () => (/* binding */ registryHost),
/* harmony export */   d0: () => (/* binding */ githubRegistry)
/* harmony export */ });
/** The host by which a registry is known here, from what people and docker's files write for it. '' is Docker Hub. */
function registryHost(text) {
    const host = text
        .trim()
        .replace(/^https?:\/\//i, '')
        .replace(/\/.*$/, '')
        .toLowerCase();
    return hubNames.has(host) ? 'docker.io' : host;
}
const hubNames = new Set(['', 'docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com']);
/** The name under which docker's files and credential helpers keep a registry's login. */
function serverName(registry) {
    return registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
}
/** GitHub's container registry for an instance: `ghcr.io`, or `containers.HOST` for GHES and GHE.com. */
function githubRegistry(serverUrl) {
    const host = registryHost(serverUrl);
    return host === 'github.com' ? 'ghcr.io' : `containers.${host}`;
}


/***/ }),

/***/ 19440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* unused harmony export scanScanners */
/* harmony import */ var _core_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84895);
/* harmony import */ var _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95612);
/* harmony import */ var _core_shown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82906);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92968);




/** What the stage looks for; secrets are found by the stage of that name, in the same pass. */
const scanScanners = ['vuln', 'misconfig', 'license'];
const severityWords = (0,_core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .choices */ .S9)(..._core_shown_js__WEBPACK_IMPORTED_MODULE_3__/* .severities */ .g);
const severityList = {
    name: severityWords.name,
    parse: (value) => severityWords.parse(value.toUpperCase()),
};
const scannerWords = (0,_core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .choices */ .S9)(...scanScanners);
const scannerList = {
    name: scannerWords.name,
    async parse(value) {
        if ((await _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_.parse(value)).includes('secret'))
            throw new _core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({
                value,
                problem: 'has secret, which is no scanner of this stage',
                cure: 'Leave it out and add secrets to stages: it looks into the layers in the same pass.',
            });
        return scannerWords.parse(value);
    },
};
const references = {
    name: _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_.name,
    parse: async (value) => (0,_core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .parseEach */ .lc)(await _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_.parse(value), referenceText),
};
const inputs = {
    'scan-severity': {
        kind: severityList,
        default: 'CRITICAL,HIGH',
        help: 'Severities that fail the gate: `CRITICAL`, `HIGH`, `MEDIUM`, `LOW`, `UNKNOWN`. The others are shown.',
    },
    'scan-ignore-unfixed': {
        kind: _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM,
        default: 'true',
        help: 'Vulnerabilities without a fix are shown and fail no gate.',
    },
    'scan-scanners': { kind: scannerList, default: 'vuln', help: 'What to look for: `vuln`, `misconfig`, `license`.' },
    'scan-ignore-file': {
        kind: _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        default: '',
        help: 'Findings to let pass: a `.trivyignore.yaml` or `.trivyignore` with ids, reasons and expiry dates. For pull requests it is read from the base ref.',
    },
    'scan-vex': {
        kind: _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_,
        default: '',
        help: 'VEX documents (OpenVEX, CSAF or CycloneDX, as JSON) that say what does not affect the image. For pull requests they are read from the base ref.',
    },
    'scan-db-repository': {
        kind: references,
        default: 'mirror.gcr.io/aquasec/trivy-db:2,ghcr.io/aquasecurity/trivy-db:2',
        help: 'Where the vulnerability database comes from, the first that answers.',
    },
    'scan-cache-dir': {
        kind: _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        default: '',
        help: 'Folder for the vulnerability database and for layers already analysed. Default: in the cache folder of the tools.',
    },
    'scan-skip-db-update': {
        kind: _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM,
        default: 'false',
        help: 'Use the vulnerability database that is in the cache, however old.',
    },
    'scan-fail': { kind: _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM, default: 'true', help: '`false`: findings are told, and the gate always passes.' },
};
/** @throws WrongInput */
function referenceText(value) {
    try {
        (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(value);
        return value;
    }
    catch (error) {
        if (!(error instanceof _oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .WrongReference */ .Lg))
            throw error;
        throw new _core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({ value, problem: error.message, cure: 'Write it like registry.example/owner/name:tag.' });
    }
}


/***/ }),

/***/ 44843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  look: () => (/* reexport */ look),
  plan: () => (/* reexport */ plan),
  predicateTypes: () => (/* reexport */ predicateTypes),
  prepare: () => (/* reexport */ prepare),
  prepareVerifier: () => (/* reexport */ prepareVerifier),
  prove: () => (/* reexport */ prove),
  provenance: () => (/* reexport */ provenance),
  show: () => (/* reexport */ show),
  showProof: () => (/* reexport */ showProof),
  signing: () => (/* reexport */ signing)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/core/input.js
var input = __webpack_require__(84895);
// EXTERNAL MODULE: ./.build/src/oci/document.js
var oci_document = __webpack_require__(41280);
// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
;// CONCATENATED MODULE: ./.build/src/sign/signer/service-url.js

/** The address of the first service of a signing config's list that is valid now; undefined where none is. */
function serviceUrl(services, now) {
    if (!Array.isArray(services))
        return undefined;
    const valid = services.filter(is_record/* isRecord */.u).find(({ validFor }) => isValid(validFor, now));
    return typeof valid?.url === 'string' ? valid.url : undefined;
}
/** RFC 3339 instants; without an end it is valid for ever. */
function isValid(validFor, now) {
    if (!(0,is_record/* isRecord */.u)(validFor))
        return true;
    const { start, end } = validFor;
    const begun = typeof start !== 'string' || Date.parse(start) <= now.getTime();
    return begun && (typeof end !== 'string' || Date.parse(end) > now.getTime());
}

;// CONCATENATED MODULE: ./.build/src/sign/look.js






/** What `cosign … create` writes into each. */
const kinds = {
    'signing-config': 'application/vnd.dev.sigstore.signingconfig.',
    'trusted-root': 'application/vnd.dev.sigstore.trustedroot',
};
/** @throws InputError for files that are missing or none: they would be found when the image is out already */
async function look({ signingConfig, trustedRoot }, host) {
    const mistakes = [];
    const read = async (input, value) => {
        if (value === '' || (input === 'signing-config' && value === 'public'))
            return undefined;
        const path = (0,external_node_path_.isAbsolute)(value) ? value : (0,external_node_path_.join)(host.cwd, value);
        try {
            const document = (0,oci_document/* readRecord */.aE)(await (0,promises_.readFile)(path), 'the file');
            if (String(document.mediaType ?? '').startsWith(kinds[input]))
                return { path, document };
            mistakes.push({ input, value, problem: `is no ${input}`, cure: cureOf(input) });
        }
        catch (error) {
            mistakes.push({ input, value, problem: `cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, cure: cureOf(input) });
        }
        return undefined;
    };
    const [config, root] = [await read('signing-config', signingConfig), await read('trusted-root', trustedRoot)];
    (0,input/* failTogether */.b2)(mistakes);
    return {
        signingConfig: config && {
            path: config.path,
            log: serviceUrl(config.document.rekorTlogUrls, host.now()) !== undefined,
        },
        trustedRoot: root?.path,
    };
}
function cureOf(input) {
    return `Name a file that \`cosign ${input} create\` made.`;
}

;// CONCATENATED MODULE: ./.build/src/sign/signer/mode.js


/**
 * @throws InputError where inputs contradict each other
 * @throws UserError in Actions, where nothing can sign
 */
function modeOf(inputs, { kind, env }) {
    (0,input/* failTogether */.b2)(contradictions(inputs, env));
    const { sign, cosignKey } = inputs;
    if (sign === 'off')
        return { by: 'nobody', why: 'sign is off' };
    if (cosignKey !== undefined)
        return { by: 'key', key: cosignKey };
    if (hasIdToken(env))
        return { by: 'workflow' };
    if (sign === 'auto' && kind === 'terminal')
        return { by: 'nobody', why: 'no cosign-key was given, and there is no id token outside of Actions' };
    if (kind === 'terminal')
        throw new errors/* InputError */.dz([
            {
                input: 'sign',
                value: sign,
                problem: 'needs the id token of a job in GitHub Actions, which there is none of here',
                cure: 'On a laptop sign with a key: IMAGE_PIPELINE_COSIGN_KEY and IMAGE_PIPELINE_COSIGN_PASSWORD.',
            },
        ]);
    throw new errors/* UserError */.yo('nothing can sign the image: there is no cosign-key, and this job can get no OIDC id token', {
        cure: 'Add "id-token: write" to the permissions of the job (GitHub gives it to no pull request of a fork), give cosign-key, or set sign: off.',
    });
}
/** GitHub gives both to jobs with `id-token: write`, and to no others. */
function hasIdToken(env) {
    return Boolean(env.ACTIONS_ID_TOKEN_REQUEST_URL && env.ACTIONS_ID_TOKEN_REQUEST_TOKEN);
}
function contradictions(inputs, env) {
    const { sign, cosignKey, cosignPassword, signingConfig, trustedRoot } = inputs;
    const mistakes = [];
    if (sign === 'key' && cosignKey === undefined)
        mistakes.push({ input: 'cosign-key', problem: 'is missing', cure: 'Give the key, or set sign: keyless.' });
    if (sign === 'keyless' && cosignKey !== undefined)
        mistakes.push({
            input: 'cosign-key',
            problem: 'is given, and sign: keyless uses no key',
            cure: 'Leave it out, or set sign: key.',
        });
    if (cosignKey === undefined && cosignPassword !== '' && sign !== 'off')
        mistakes.push({ input: 'cosign-password', problem: 'is given without cosign-key', cure: 'Give both, or neither.' });
    if (cosignKey?.kind === 'variable' && !env[cosignKey.name])
        mistakes.push({
            input: 'cosign-key',
            problem: `names the variable ${cosignKey.name}, which is not there or empty`,
            cure: `Give it in env: of the step, e.g. ${cosignKey.name}: \${{ secrets.COSIGN_KEY }}.`,
        });
    if (sign !== 'off' && cosignKey === undefined && signingConfig !== '' && signingConfig !== 'public' && !trustedRoot)
        mistakes.push({
            input: 'trusted-root',
            problem: 'is missing: what a Sigstore of your own signed is verified by its own roots',
            cure: 'Give the file that `cosign trusted-root create` made.',
        });
    return mistakes;
}

;// CONCATENATED MODULE: ./.build/src/sign/plan.js


/**
 * @param made what this run makes that can be attested
 * @throws InputError, and UserError where nothing can sign
 */
function plan(inputs, facts, host, made) {
    const mode = modeOf(inputs, host);
    if (mode.by === 'nobody')
        return mode;
    const isPrivate = facts.repository.private !== false;
    const sigstore = sigstoreOf(inputs, facts, mode.by, isPrivate);
    const attest = inputs.attest.filter((kind) => made.includes(kind));
    if (mode.by === 'workflow' && inputs.signatureFormat !== 'bundle' && attest.length > 0 && !hasLog(sigstore))
        throw new errors/* InputError */.dz([
            {
                input: 'signature-format',
                value: inputs.signatureFormat,
                problem: 'has attestations that nobody could verify: in that format cosign needs the log, which this run does not use',
                cure: 'Use bundle; or enter signatures into the public log by signing-config: public; or sign with cosign-key; or set attest: none.',
            },
        ]);
    return {
        by: mode.by,
        signer: mode.by === 'workflow' ? 'this job’s workflow, by its id token' : keyWords[mode.key.kind],
        formats: inputs.signatureFormat === 'both' ? ['bundle', 'legacy'] : [inputs.signatureFormat],
        attest,
        sigstore,
        trustedRoot: facts.trustedRoot,
        notices: mode.by === 'workflow' && isPrivate ? privacy(sigstore) : [],
    };
}
const keyWords = { pem: 'the key in cosign-key', variable: 'the key in a variable', kms: 'the key in a KMS' };
function hasLog(sigstore) {
    return typeof sigstore === 'object' ? sigstore.log : sigstore === 'public';
}
function sigstoreOf({ signingConfig }, files, by, isPrivate) {
    if (signingConfig === 'public')
        return 'public';
    if (files.signingConfig)
        return { file: files.signingConfig.path, log: files.signingConfig.log };
    if (by === 'key')
        return 'none';
    return isPrivate ? 'public without log' : 'public';
}
function privacy(sigstore) {
    if (typeof sigstore === 'object')
        return [];
    const log = sigstore === 'public' ? 'signatures are entered into the public log, and ' : '';
    return [
        `sign: the repository is private; ${log}the certificates of the public Fulcio, which name the repository and its workflow, are public. cosign-key, or a private Sigstore by signing-config, keeps them to yourself.`,
    ];
}

// EXTERNAL MODULE: ./.build/src/core/host.js
var core_host = __webpack_require__(69145);
// EXTERNAL MODULE: ./.build/src/core/tool-error.js
var tool_error = __webpack_require__(12334);
// EXTERNAL MODULE: ./.build/src/sign/signer/key.js
var key = __webpack_require__(58867);
;// CONCATENATED MODULE: ./.build/src/sign/cosign/cures.js
/** What cosign says when it fails → what a person can do. The first that matches; tried with cosign 3.1. */
const cures = [
    [/decryption failed/, 'cosign-password does not open cosign-key: give the password that the key was made with.'],
    [
        /unsupported pem type|decoding pem|invalid pem block|reading key|decrypt: invalid|unmarshal/i,
        'cosign-key is no key that cosign takes: give what `cosign generate-key-pair` wrote, or import one with `cosign import-key-pair`.',
    ],
    [
        /\btuf\b/i,
        'The roots of the public Sigstore could not be fetched: let the job reach tuf-repo-cdn.sigstore.dev, name a Sigstore of your own by signing-config and trusted-root, or sign with cosign-key.',
    ],
    [
        /retrieving ID token|ACTIONS_ID_TOKEN|fetching ambient OIDC/i,
        'No id token could be had: add "id-token: write" to the permissions of the job, or give cosign-key.',
    ],
    [
        /(?:fulcio|signing certificate|getting signer|signingCert).*(?:\b40[013]\b|invalid_grant|expired|unauthorized|error processing the identity token)/is,
        'Fulcio did not take the id token: it is expired, or not one of an issuer that it trusts. Run again; a private Sigstore must know the issuer.',
    ],
    [
        /signing bundle|fulcio|signing certificate|rekor|transparency log|tlog|timestamp/i,
        'A service of the Sigstore did not do its part: run again later. What is published has no tag yet.',
    ],
];
function cureFor(words) {
    return cures.find(([pattern]) => pattern.test(words))?.[1];
}

;// CONCATENATED MODULE: ./.build/src/sign/cosign/cosign.js





/** The variable by which a key given as text reaches cosign: never a file, never an argument. */
const keyVariable = 'IMAGE_PIPELINE_COSIGN_KEY';
/** `secrets`: what signs; undefined for one that only verifies. */
function cosign({ tool, folder, dockerConfig, host }, secrets) {
    // Helpers and KMS libraries look into the user's home; without these cosign gets an empty one.
    const kms = secrets?.key?.kind === 'kms' ? (0,key/* kmsVariables */.p9)(secrets.key.reference, Object.keys(host.env)) : [];
    const ownHome = dockerConfig.variables.length === 0 && secrets?.key?.kind !== 'kms';
    const values = {
        ...(ownHome ? { HOME: folder } : {}),
        DOCKER_CONFIG: dockerConfig.dir,
        // What it keeps of the public Sigstore's roots.
        TUF_ROOT: `${folder}/tuf`,
    };
    const run = async (args, names, more, signal) => {
        const env = (0,core_host/* childEnv */.g)(host.env, [...dockerConfig.variables, ...names], { ...values, ...more });
        const command = { tool: tool.path, args, env, cwd: folder, onStderr: host.log.debug };
        try {
            return await host.exec(signal ? { ...command, signal } : command);
        }
        catch (error) {
            if (!(error instanceof tool_error/* ToolError */.v))
                throw error;
            const cure = cureFor(error.stderr);
            throw cure === undefined ? error : new CosignError(error, cure);
        }
    };
    const idToken = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'GITHUB_ACTIONS'];
    return {
        signing(args, signal) {
            if (!secrets?.key)
                return run(args, idToken, {}, signal);
            const { key, password } = secrets;
            const own = key.kind === 'variable' ? [key.name] : kms;
            const pem = key.kind === 'pem' ? { [keyVariable]: key.pem } : {};
            return run(args, own, { COSIGN_PASSWORD: password, ...pem }, signal);
        },
        plain: (args, more = {}) => run(args, [], more),
    };
}
/** How cosign is told of the key. */
function keyArgument(key) {
    if (key.kind === 'kms')
        return key.reference;
    return `env://${key.kind === 'pem' ? keyVariable : key.name}`;
}
/** cosign's failure, with the cure for it. */
class CosignError extends errors/* UserError */.yo {
    status;
    constructor(error, cure) {
        super(error.message, { cure, cause: error });
        this.name = 'CosignError';
        this.status = error.status;
    }
}

;// CONCATENATED MODULE: ./.build/src/sign/proof/prepare-verifier.js




/**
 * A verifier for somebody who did not sign: it knows who must have signed, and no secret.
 *
 * @param trustedRoot absolute; undefined for the public Sigstore's roots, which only identities of workflows need
 * @throws UserError where those cannot be fetched, or the KMS does not give the key
 */
async function prepareVerifier(who, trustedRoot, world) {
    const folder = (0,external_node_path_.join)(await world.host.tempDir(), 'verify');
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    const identity = 'kms' in who ? await keyOf(who.kms, { ...world, folder }) : who;
    const program = cosign({ ...world, folder });
    const root = trustedRoot ?? (identity.by === 'key' ? undefined : (0,external_node_path_.join)(folder, 'trusted-root.json'));
    if (root !== undefined && trustedRoot === undefined)
        await fetchRoots(program, root);
    return {
        cosign: program,
        trust: {
            identity,
            trustedRoot: root,
            // A key's signature is good whenever it was made; a certificate was valid for minutes, which the log proves.
            log: identity.by === 'workflow',
            timestamps: false,
        },
    };
}
/** Once, in place of once for every manifest. */
async function fetchRoots(program, path) {
    try {
        await program.plain(['trusted-root', 'create', '--with-default-services=true', '--out', path]);
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        throw new errors/* UserError */.yo(error.message, {
            cure: 'Let this machine reach tuf-repo-cdn.sigstore.dev, or give the roots by --trusted-root.',
            cause: error,
        });
    }
}
async function keyOf(kms, world) {
    const asking = cosign(world, { key: { kind: 'kms', reference: kms }, password: '' });
    const { stdout } = await asking.signing(['public-key', '--key', kms]);
    return { by: 'key', publicKey: stdout };
}

// EXTERNAL MODULE: ./.build/src/core/all-ended.js
var all_ended = __webpack_require__(229);
// EXTERNAL MODULE: ./.build/src/core/slots.js
var slots = __webpack_require__(86818);
// EXTERNAL MODULE: ./.build/src/oci/images.js
var oci_images = __webpack_require__(15127);
// EXTERNAL MODULE: ./.build/src/oci/manifest.js
var manifest = __webpack_require__(66908);
// EXTERNAL MODULE: ./.build/src/oci/reference.js
var oci_reference = __webpack_require__(92968);
;// CONCATENATED MODULE: ./.build/src/sign/statements/predicate-types.js
/** What a statement says of its subject, by in-toto's `predicateType`. */
const predicateTypes = {
    /** cosign's own: "this is signed", and nothing else. */
    signature: 'https://sigstore.dev/cosign/sign/v1',
    spdx: 'https://spdx.dev/Document',
    cyclonedx: 'https://cyclonedx.org/bom',
    vulnerabilities: 'https://cosign.sigstore.dev/attestation/vuln/v1',
    provenance: 'https://slsa.dev/provenance/v1',
};
const names = {
    [predicateTypes.signature]: 'signature',
    [predicateTypes.spdx]: 'SPDX',
    [predicateTypes.cyclonedx]: 'CycloneDX',
    [predicateTypes.vulnerabilities]: 'scan',
    [predicateTypes.provenance]: 'provenance',
};
/** What people call it. */
function nameOfType(type) {
    return names[type];
}
/** What grows old: a newer one stands in for it. All others say the same for ever. */
function isRenewed(type) {
    return type === predicateTypes.vulnerabilities;
}

;// CONCATENATED MODULE: ./.build/src/sign/cosign/arguments.js

/** A bundle in a file; nothing is written to the registry. */
function signArguments(reference, file, signing) {
    return ['sign', '--yes', ...signer(signing), '--upload=false', '--bundle', file, reference];
}
function attestArguments(reference, type, predicate, file, signing) {
    const what = ['--type', type, '--predicate', predicate];
    return ['attest', '--yes', ...signer(signing), ...what, '--no-upload=true', '--bundle', file, reference];
}
/** The tags `sha256-….sig`; cosign writes them itself. */
function legacySignArguments(reference, signing) {
    return ['sign', '--yes', ...legacySigner(signing), reference];
}
/** `sha256-….att`. @param replace takes away all that is there of the type, whoever signed it */
function legacyAttestArguments(reference, type, predicate, signing, replace) {
    const what = ['--type', type, '--predicate', predicate, ...(replace ? ['--replace=true'] : [])];
    return ['attest', '--yes', ...legacySigner(signing), ...what, reference];
}
/** The variable that holds the public key. */
const publicKeyVariable = 'IMAGE_PIPELINE_PUBLIC_KEY';
function verifyArguments(reference, format, trust) {
    return ['verify', '--output', 'json', ...formatOf(format), ...trustArguments(trust), reference];
}
/** Prints the envelopes of what was verified, one a line. */
function verifyAttestationArguments(reference, type, format, trust) {
    return [
        ...['verify-attestation', '--output', 'json', '--type', type],
        ...formatOf(format),
        ...trustArguments(trust),
        reference,
    ];
}
function formatOf(format) {
    return format === 'legacy' ? ['--new-bundle-format=false'] : [];
}
function trustArguments({ identity, trustedRoot, log, timestamps }) {
    return [
        ...identityArguments(identity),
        ...(trustedRoot === undefined ? [] : ['--trusted-root', trustedRoot]),
        ...(log ? [] : ['--insecure-ignore-tlog=true']),
        ...(timestamps ? ['--use-signed-timestamps=true'] : []),
    ];
}
function identityArguments(identity) {
    if (identity.by === 'key')
        return ['--key', `env://${publicKeyVariable}`];
    const { subject, issuer } = identity;
    const name = typeof subject === 'string' ? 'certificate-identity' : 'certificate-identity-regexp';
    // The whole name: part of one can be written by whoever may name a branch.
    const text = typeof subject === 'string' ? subject : `^(?:${subject.pattern})$`;
    return [`--${name}`, text, '--certificate-oidc-issuer', issuer];
}
function signer({ key, services }) {
    const roots = services.trustedRoot === undefined ? [] : ['--trusted-root', services.trustedRoot];
    return [...who(key), '--signing-config', services.config, ...roots];
}
function legacySigner({ key, services }) {
    const { fulcio, log, timestamps } = services;
    return [
        ...who(key),
        ...['--new-bundle-format=false', '--use-signing-config=false'],
        ...(fulcio === undefined ? [] : ['--fulcio-url', fulcio]),
        ...(log === undefined ? ['--tlog-upload=false'] : ['--rekor-url', log]),
        ...(timestamps === undefined ? [] : ['--timestamp-server-url', timestamps]),
    ];
}
function who(key) {
    return key === undefined ? ['--oidc-provider', 'github-actions'] : ['--key', keyArgument(key)];
}

// EXTERNAL MODULE: ./.build/src/oci/digest.js
var oci_digest = __webpack_require__(76889);
;// CONCATENATED MODULE: ./.build/src/sign/cosign/bundle.js



/** The media type of what cosign 3 writes, and the artifact type of the manifest that carries it. */
const bundleType = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** Annotations by which cosign tells bundles apart. */
const bundleAnnotations = {
    content: 'dev.sigstore.bundle.content',
    predicateType: 'dev.sigstore.bundle.predicateType',
};
/** Reads a bundle; nothing of it is verified. @throws BrokenImage where it is none */
function readBundle(bytes) {
    const { dsseEnvelope } = (0,oci_document/* readRecord */.aE)(bytes, 'the bundle');
    const payload = (0,is_record/* isRecord */.u)(dsseEnvelope) ? dsseEnvelope.payload : undefined;
    if (typeof payload !== 'string')
        throw new oci_document/* BrokenImage */.bb('the bundle holds no statement');
    return { bytes, payload, statement: readStatement(payload) };
}
/** @param payload base64 of the statement's JSON */
function readStatement(payload) {
    const { predicateType, subject, predicate } = (0,oci_document/* readRecord */.aE)(Buffer.from(payload, 'base64'), 'the statement');
    if (typeof predicateType !== 'string')
        throw new oci_document/* BrokenImage */.bb('the statement has no predicateType');
    return {
        predicateType,
        subjects: Array.isArray(subject) ? subject.flatMap(digestsOf) : [],
        predicate: (0,is_record/* isRecord */.u)(predicate) ? predicate : {},
    };
}
function digestsOf(subject) {
    if (!(0,is_record/* isRecord */.u)(subject) || !(0,is_record/* isRecord */.u)(subject.digest))
        return [];
    return Object.entries(subject.digest).flatMap(([algorithm, hex]) => {
        const digest = `${algorithm}:${hex}`;
        return (0,oci_digest/* isDigest */.Bc)(digest) ? [digest] : [];
    });
}

;// CONCATENATED MODULE: ./.build/src/sign/cosign/verified.js








/**
 * Those of the wanted predicate types that the identity signed for this manifest. `cosign verify` alone would pass for
 * an SBOM's attestation without any signature: so the types are read, and whoever asks demands that of the signature.
 */
async function verifiedTypes(repository, digest, format, wanted, verifier) {
    const reference = (0,oci_reference/* referenceName */.z$)({ ...repository, digest });
    const { cosign, trust } = verifier;
    const answer = await ask(() => cosign.plain(verifyArguments(reference, format, trust), verified_keyOf(trust)));
    const why = 'why' in answer ? answer.why : '';
    const types = 'why' in answer ? [] : entriesOf(answer.stdout).flatMap((entry) => typeOf(entry, digest, format));
    if (format === 'bundle')
        return { types: new Set(types), why };
    // Tags hold signatures and attestations apart.
    const others = await Promise.all(wanted.map(async (type) => {
        if (type === predicateTypes.signature)
            return [];
        const found = await verifiedStatements(repository, digest, type, format, verifier);
        return found.length > 0 ? [type] : [];
    }));
    return { types: new Set([...types, ...others.flat()]), why };
}
function typeOf({ critical }, digest, format) {
    if (!(0,is_record/* isRecord */.u)(critical) || !(0,is_record/* isRecord */.u)(critical.image))
        return [];
    if (critical.image['docker-manifest-digest'] !== digest || typeof critical.type !== 'string')
        return [];
    // Where there are no bundles cosign looks at the older tags, also when it was asked for bundles.
    const isLegacy = critical.type === legacySignature;
    if (isLegacy !== (format === 'legacy'))
        return [];
    return [isLegacy ? predicateTypes.signature : critical.type];
}
/** Statements of one type that the identity signed for this manifest. */
async function verifiedStatements(repository, digest, type, format, { cosign, trust }) {
    const reference = (0,oci_reference/* referenceName */.z$)({ ...repository, digest });
    const args = verifyAttestationArguments(reference, type, format, trust);
    const answer = await ask(() => cosign.plain(args, verified_keyOf(trust)));
    if ('why' in answer)
        return [];
    return answer.stdout.split('\n').flatMap((line) => {
        const envelope = line.trim() === '' ? undefined : parsed(line);
        if (!(0,is_record/* isRecord */.u)(envelope) || typeof envelope.payload !== 'string')
            return [];
        const statement = readStatement(envelope.payload);
        const isMeant = statement.predicateType === type && statement.subjects.includes(digest);
        return isMeant ? [{ ...statement, payload: envelope.payload, signatures: envelopeSignatures(envelope) }] : [];
    });
}
/** Signatures of a DSSE envelope, base64. */
function envelopeSignatures({ signatures }) {
    const given = Array.isArray(signatures) ? signatures.filter(is_record/* isRecord */.u) : [];
    return given.map(({ sig }) => (typeof sig === 'string' ? sig : ''));
}
/** cosign's name of its own kind of payload, before it signed statements. */
const legacySignature = 'cosign container image signature';
function verified_keyOf({ identity }) {
    return identity.by === 'key' ? { [publicKeyVariable]: identity.publicKey } : {};
}
/** Statuses by which cosign says that it looked and what it looked for is not there. */
const verdicts = [10, 12, 13];
/** The same in words. Behind them stands what strangers wrote into certificates: only the beginning counts. */
const verdict = /^(?:no matching (?:signatures|attestations)|no signatures found|found no attestations|none of the )/;
/** cosign’s words where it could not look, which says nothing of the image. */
const couldNotAsk = /(?:read|load|pars)\w* trusted root|unsupported \w+ media type|parsing regexp|unknown public key|loading public key|dial tcp|no such host|x509:/i;
/** A registry's answer that is none. What it does not have it says by a code. */
const notAnswered = /(?:^|: )(?:GET|Get|HEAD|Head) "?https?:\/\/\S+ (?!(?:MANIFEST|BLOB|NAME)_UNKNOWN|NOT_FOUND|unexpected status code 404)/;
async function ask(work) {
    try {
        return await work();
    }
    catch (error) {
        const failure = error instanceof CosignError ? error.cause : error;
        if (error instanceof errors/* InterruptedError */.p4 || !(failure instanceof tool_error/* ToolError */.v))
            throw error;
        const [, words = ''] = /(?:^|\s)Error: ([\s\S]*)$/.exec(failure.message) ?? [];
        if (!verdicts.includes(failure.status) && !verdict.test(words)) {
            if (notAnswered.test(words))
                throw new errors/* UserError */.yo(failure.message, {
                    cure: 'The registry did not answer: run again later, and see that the login may read this repository.',
                    cause: failure,
                });
            if (couldNotAsk.test(words || failure.message))
                throw error;
        }
        // "Not verified" is an answer, whatever status it has: 10 for no signature, 1 for another key or identity.
        return { why: failure.message };
    }
}
/** One list a manifest. */
function entriesOf(stdout) {
    return stdout.split('\n').flatMap((line) => {
        const list = line.trim().startsWith('[') ? parsed(line) : undefined;
        return Array.isArray(list) ? list.filter(is_record/* isRecord */.u) : [];
    });
}
function parsed(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./.build/src/sign/signer/identity.js



/**
 * What the token says of itself. Its signature is Fulcio's to check.
 *
 * @throws UserError where it is no such token
 */
function claimsOf(token) {
    const [, payload = ''] = token.split('.');
    try {
        const claims = (0,oci_document/* readRecord */.aE)(Buffer.from(payload, 'base64url'), 'the id token');
        const { iss, job_workflow_ref: workflow } = claims;
        if (typeof iss === 'string' && typeof workflow === 'string' && workflow !== '')
            return claims;
    }
    catch {
        // Told below: what the parser would quote is a secret.
    }
    throw new errors/* UserError */.yo('the OIDC id token does not say which workflow it was given to', {
        cure: 'Sign in a job of GitHub Actions, or with cosign-key.',
    });
}
/** As Fulcio writes it into certificates for GitHub's tokens: the workflow that runs, not its caller. */
function workflowIdentity({ iss, job_workflow_ref }, serverUrl) {
    return { by: 'workflow', subject: `${serverUrl}/${job_workflow_ref}`, issuer: iss };
}
/** In words that fit behind "signed by". */
function identityText(identity) {
    if (identity.by === 'key')
        return `the key ${fingerprint(identity.publicKey)}`;
    return typeof identity.subject === 'string' ? identity.subject : `a name that /${identity.subject.pattern}/ matches`;
}
/** `sha256:0123456789abcdef…` of the public key as DER: which of several keys it is. */
function fingerprint(pem) {
    const der = (0,external_node_crypto_.createPublicKey)(pem).export({ type: 'spki', format: 'der' });
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(der).digest('hex').slice(0, 16)}…`;
}

// EXTERNAL MODULE: ./.build/src/core/plain.js
var plain = __webpack_require__(85759);
;// CONCATENATED MODULE: ./.build/src/sign/proof/missing.js


/**
 * What should be there and is not: the signature of every manifest, the provenance of every manifest, an SBOM and a scan
 * of every platform. An image without an index is its own platform.
 */
function missingOf(manifests, demanded) {
    const alone = manifests.length === 1;
    return manifests.flatMap((manifest) => {
        const { types, platform, digest, isImage } = manifest;
        const lacks = (...some) => !some.some((type) => types.has(type));
        const missing = [
            lacks(predicateTypes.signature) ? nameOfType(predicateTypes.signature) : '',
            demanded.includes('sbom') && isImage && lacks(predicateTypes.spdx, predicateTypes.cyclonedx) ? 'SBOM' : '',
            demanded.includes('scan') && isImage && lacks(predicateTypes.vulnerabilities) ? 'scan' : '',
            demanded.includes('provenance') && lacks(predicateTypes.provenance) ? 'provenance' : '',
        ].filter(Boolean);
        const why = types.size === 0 && manifest.why !== '' ? ` (${(0,plain/* plain */.p)(manifest.why, 500)})` : '';
        return missing.length === 0
            ? []
            : [`${(0,plain/* plain */.p)(platform, 100) || (alone ? 'image' : 'index')} ${digest}: no ${missing.join(', ')}${why}`];
    });
}

;// CONCATENATED MODULE: ./.build/src/sign/proof/read-predicate.js

/** The newest of several scans. */
function readScan(statements) {
    return newest(statements.map(({ predicate }) => ({
        finished: dateOf(itemOf(predicate.metadata).scanFinishedOn),
        counts: countsOf(predicate),
    })));
}
/** The newest of several runs. */
function readProvenance(statements) {
    return newest(statements.map(({ predicate }) => provenanceOf(predicate)));
}
function newest(all) {
    return [...all].sort((one, other) => (other.finished?.getTime() ?? 0) - (one.finished?.getTime() ?? 0))[0];
}
function countsOf({ scanner }) {
    const counts = {};
    for (const result of itemsOf(itemOf(itemOf(scanner).result).Results))
        for (const { Severity } of itemsOf(result.Vulnerabilities)) {
            const severity = textOf(Severity) || 'UNKNOWN';
            counts[severity] = (counts[severity] ?? 0) + 1;
        }
    return counts;
}
/** SLSA provenance v1, of whatever build type. */
function provenanceOf(predicate) {
    const { externalParameters, resolvedDependencies } = itemOf(predicate.buildDefinition);
    const { builder, metadata } = itemOf(predicate.runDetails);
    const { path, ref, repository } = itemOf(itemOf(externalParameters).workflow);
    const source = itemsOf(resolvedDependencies).find(({ digest }) => textOf(itemOf(digest).gitCommit) !== '') ?? {};
    const commit = textOf(itemOf(source.digest).gitCommit);
    const more = itemOf(source.annotations).uncommittedChanges === true ? ', with changes that no commit holds' : '';
    return {
        commit: `${commit}${more}`,
        repository: textOf(repository),
        workflow: [path, ref].map(textOf).filter(Boolean).join('@'),
        builder: textOf(itemOf(builder).id),
        finished: dateOf(itemOf(metadata).finishedOn),
    };
}
function itemOf(value) {
    return (0,is_record/* isRecord */.u)(value) ? value : {};
}
function itemsOf(value) {
    return Array.isArray(value) ? value.filter(is_record/* isRecord */.u) : [];
}
function textOf(value) {
    return typeof value === 'string' ? value : '';
}
function dateOf(value) {
    const instant = Date.parse(textOf(value));
    return Number.isNaN(instant) ? undefined : new Date(instant);
}

;// CONCATENATED MODULE: ./.build/src/sign/proof/prove.js












const prove_all = Object.values(predicateTypes);
/**
 * What is proven of an image: of its index and of each platform. What BuildKit put beside them is not looked at.
 *
 * @throws UserError where there is no such image
 */
async function prove(reference, demanded, verifier, registry) {
    const root = await registry.getManifest(reference, reference.digest ?? reference.tag ?? 'latest');
    if (!root)
        throw new errors/* UserError */.yo(`${(0,oci_reference/* referenceName */.z$)(reference.digest ? reference : { ...reference, tag: reference.tag ?? 'latest' })} is not there`, {
            cure: 'Check the name, and that the login may read it.',
        });
    const images = await imagesBelow(root, reference, registry, new Set([root.digest]));
    const atOnce = (0,slots/* slots */.Q)(4);
    // One run made all of it: its provenance is read once. Scans are of images, not of the index.
    const contents = [predicateTypes.vulnerabilities];
    const ofRoot = images.length === 0 ? [predicateTypes.provenance, ...contents] : [predicateTypes.provenance];
    const manifests = await (0,all_ended/* allEnded */.C)([
        proveOne({ reference, digest: root.digest, platform: '', isImage: images.length === 0, contents: ofRoot }, verifier, atOnce),
        ...images.map((image) => proveOne({ reference, ...image, contents }, verifier, atOnce)),
    ]);
    return {
        reference: `${(0,oci_reference/* repositoryName */.aR)(reference)}@${root.digest}`,
        signer: identityText(verifier.trust.identity),
        manifests,
        missing: missingOf(manifests, demanded),
    };
}
/** Indexes inside one another. Nobody nests more than two. */
const deepest = 4;
/** Manifests that an image is made of; each of them is asked for. */
const mostManifests = 500;
/** Whatever the registry calls it: what has entries is an index, and each of them is somebody's image. */
async function imagesBelow({ bytes }, reference, registry, known, depth = 1) {
    // What is listed again says nothing new.
    const images = (0,oci_images/* imagesIn */.o)((0,oci_document/* readDocument */.u0)(bytes).manifests).filter(({ manifest: { digest } }) => {
        const isNew = !known.has(digest);
        known.add(digest);
        return isNew;
    });
    if (known.size > mostManifests)
        throw new oci_document/* BrokenImage */.bb(`the index lists more than ${mostManifests} manifests`);
    const below = await (0,all_ended/* allEnded */.C)(images.map(async ({ manifest: { digest, mediaType }, platform }) => {
        if (!(0,manifest/* isIndexType */.$U)(mediaType))
            return [{ digest, platform, isImage: true }];
        const inner = depth < deepest ? await registry.getManifest(reference, digest) : undefined;
        if (!inner)
            throw new oci_document/* BrokenImage */.bb(`the index ${digest} inside of it cannot be read`);
        const inside = await imagesBelow(inner, reference, registry, known, depth + 1);
        // One that lists nothing may be an image in disguise.
        return [{ digest, platform: 'inner index', isImage: (0,oci_document/* readDocument */.u0)(inner.bytes).manifests.length === 0 }, ...inside];
    }));
    return below.flat();
}
/**
 * What cosign 3 writes, with an entry in a log or, as private repositories have it, a timestamp; where that holds no
 * signature, what cosign 2 wrote.
 */
function waysOf(verifier) {
    const { trust } = verifier;
    const byTimestamp = { ...verifier, trust: { ...trust, log: false, timestamps: true } };
    return [
        { format: 'bundle', by: verifier },
        ...(trust.log ? [{ format: 'bundle', by: byTimestamp }] : []),
        { format: 'legacy', by: verifier },
        ...(trust.log ? [{ format: 'legacy', by: byTimestamp }] : []),
    ];
}
async function proveOne(asked, verifier, atOnce) {
    let first;
    for (const way of waysOf(verifier)) {
        const proof = await proveBy(way, asked, atOnce);
        if (proof.types.has(predicateTypes.signature))
            return proof;
        first ??= proof;
    }
    if (!first)
        throw new Error('there is no way to verify anything');
    return first;
}
/** Side by side, not one after what the other found: each start of cosign is a tenth of a second. */
async function proveBy({ format, by }, { reference, digest, platform, isImage, contents }, atOnce) {
    const read = async (type) => contents.includes(type) ? atOnce(() => verifiedStatements(reference, digest, type, format, by)) : [];
    const [{ types, why }, runs, scans] = await Promise.all([
        atOnce(() => verifiedTypes(reference, digest, format, prove_all, by)),
        read(predicateTypes.provenance),
        read(predicateTypes.vulnerabilities),
    ]);
    return {
        digest,
        platform,
        isImage,
        types: new Set(prove_all.filter((type) => types.has(type))),
        scan: readScan(scans),
        provenance: readProvenance(runs),
        why,
    };
}

// EXTERNAL MODULE: ./.build/src/core/markdown.js
var markdown = __webpack_require__(19982);
// EXTERNAL MODULE: ./.build/src/core/shown.js
var shown = __webpack_require__(82906);
;// CONCATENATED MODULE: ./.build/src/sign/proof/show-proof.js



/** As Markdown: who signed what was asked for, what was built from what, then a line a manifest. @param now for ages */
function showProof({ reference, signer, manifests }, now) {
    const told = manifests.find(({ provenance }) => provenance)?.provenance;
    const facts = [
        ['image', reference],
        ['signed by', manifests[0]?.types.has(predicateTypes.signature) ? signer : 'nobody that was asked for'],
        ['commit', told?.commit ?? ''],
        ['workflow', told ? [told.workflow, told.repository && `of ${told.repository}`].filter(Boolean).join(' ') : ''],
        ['built by', told?.builder ?? ''],
        ['built', told?.finished ? `${second(told.finished)}, ${age(told.finished, now)}` : ''],
    ];
    return [
        '| | |',
        '|---|---|',
        ...facts.filter(([, text]) => text !== '').map(([name, text]) => `| ${name} | ${(0,markdown/* code */.aY)(text, 300)} |`),
        '',
        '| manifest | digest | signature | SBOM | scan | provenance |',
        '|---|---|---|---|---|---|',
        ...manifests.map((manifest) => row(manifest, manifests.length === 1, now)),
        '',
    ].join('\n');
}
function row(manifest, alone, now) {
    const { digest, platform, isImage, types, scan, provenance } = manifest;
    const sboms = [predicateTypes.spdx, predicateTypes.cyclonedx].filter((type) => types.has(type));
    const has = (type) => (types.has(type) ? 'yes' : 'no');
    const cells = [
        platform || (alone ? 'image' : 'index'),
        `${digest.slice(0, 19)}…`,
        has(predicateTypes.signature),
        sboms.map(nameOfType).join(', ') || (isImage ? 'no' : ''),
        scan ? scanText(scan, now) : isImage ? has(predicateTypes.vulnerabilities) : '',
        provenance?.finished ? age(provenance.finished, now) : has(predicateTypes.provenance),
    ];
    return `| ${cells.map((cell) => (cell === '' ? '' : (0,markdown/* code */.aY)(cell))).join(' | ')} |`;
}
function scanText({ counts, finished }, now) {
    const found = shown/* severities */.g.flatMap((severity) => (counts[severity] ? [`${counts[severity]} ${severity}`] : []));
    return `${found.join(', ') || 'nothing known'}${finished ? `; ${age(finished, now)}` : ''}`;
}
/** `3 days ago`; a clock that is behind says `just now`. */
function age(then, now) {
    const seconds = Math.max(0, Math.round((now.getTime() - then.getTime()) / 1000));
    const [count, unit] = seconds < 60
        ? [0, '']
        : seconds < 3600
            ? [Math.floor(seconds / 60), 'minute']
            : seconds < 86_400
                ? [Math.floor(seconds / 3600), 'hour']
                : [Math.floor(seconds / 86_400), 'day'];
    return unit === '' ? 'just now' : `${count} ${unit}${count === 1 ? '' : 's'} ago`;
}
function second(date) {
    return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

// EXTERNAL MODULE: ./.build/src/oci/blob.js
var blob = __webpack_require__(6454);
// EXTERNAL MODULE: ./.build/src/oci/referrer.js
var oci_referrer = __webpack_require__(74502);
;// CONCATENATED MODULE: ./.build/src/sign/beside/attach.js






/** @param created one instant for all, so that what is written again is the same */
function attachments(registry, created) {
    const sent = new Map();
    // One that several manifests share is sent by one of them: registries stumble over two who write the same at once.
    const send = (image, digest, bytes) => {
        const key = `${(0,oci_reference/* repositoryName */.aR)(image)} ${digest}`;
        const known = sent.get(key) ?? registry.putBlob(image, (0,blob/* bytesBlob */.X)(digest, bytes));
        sent.set(key, known);
        return known;
    };
    const upload = async (image, { bytes }) => {
        await (0,all_ended/* allEnded */.C)([send(image, oci_referrer/* emptyObject */.vB.digest, oci_referrer/* emptyObject */.vB.bytes), send(image, (0,oci_digest/* digestOf */.ol)(bytes), bytes)]);
    };
    const referrer = ({ manifest }, { bytes, statement }) => (0,oci_referrer/* referrerOf */.N1)(manifest, { mediaType: bundleType, digest: (0,oci_digest/* digestOf */.ol)(bytes), size: bytes.length }, bundleType, {
        'org.opencontainers.image.created': created.toISOString().replace(/\.\d+Z$/, 'Z'),
        [bundleAnnotations.content]: 'dsse-envelope',
        [bundleAnnotations.predicateType]: statement.predicateType,
    });
    return {
        upload,
        async attach(image, subject, bundles, replaced) {
            await (0,all_ended/* allEnded */.C)(bundles.map((bundle) => upload(image, bundle)));
            const referrers = bundles.map((bundle) => referrer(subject, bundle));
            const tag = await registry.attach(image, subject.manifest.digest, referrers, { replaced });
            // Where the registry keeps the list, what is to leave it must go; one that deletes nothing shows the older too.
            if (tag === undefined)
                for (const digest of replaced)
                    await registry.deleteManifest(image, digest).catch(() => { });
            return tag;
        },
    };
}

;// CONCATENATED MODULE: ./.build/src/sign/beside/legacy.js




/**
 * The tags `sha256-….sig` and `.att`, written by cosign itself: one after another, because each adds to what is there. `say` hears of each tag; of the
 * types in `replaces` nothing but what we wrote is there.
 */
async function signLegacy(image, subject, lacking, { predicate }, { cosign, signing }, { replaces, say }) {
    const tag = (0,oci_referrer/* referrersTag */.LN)(subject.manifest.digest);
    const reference = (0,oci_reference/* referenceName */.z$)({ ...image, digest: subject.manifest.digest });
    if (lacking.includes(predicateTypes.signature)) {
        await cosign.signing(legacySignArguments(reference, signing));
        say(`${tag}.sig`);
    }
    for (const attestation of subject.attestations) {
        if (!lacking.includes(attestation.type))
            continue;
        const path = await predicate(subject, attestation);
        await cosign.signing(legacyAttestArguments(reference, attestation.type, path, signing, replaces.includes(attestation.type)));
        say(`${tag}.att`);
    }
}

// EXTERNAL MODULE: ./.build/src/registry/failure.js + 1 modules
var failure = __webpack_require__(59897);
;// CONCATENATED MODULE: ./.build/src/sign/beside/present.js








/** What our identity has put on a manifest before. */
async function presentTypes(registry, repository, subject, format, wanted, verifier) {
    // cosign is not asked about what nobody ever signed.
    const something = format === 'bundle'
        ? (await candidates(registry, repository, subject)).length > 0
        : (await registry.headManifest(repository, `${(0,oci_referrer/* referrersTag */.LN)(subject)}.sig`)) !== undefined;
    return something ? (await verifiedTypes(repository, subject, format, wanted, verifier)).types : new Set();
}
/** Manifests of the bundles of one type that our identity put on a subject: what a newer one stands in for. */
async function ownBundles(registry, repository, subject, type, verifier, host) {
    const verified = await verifiedStatements(repository, subject, type, 'bundle', verifier);
    const payloads = new Set(verified.map(({ payload }) => payload));
    if (payloads.size === 0)
        return [];
    // Anybody may attach anything of any size: a few at once, and only what says to be of this type.
    const atOnce = (0,slots/* slots */.Q)(2);
    const found = await Promise.all((await candidates(registry, repository, subject)).map((candidate) => atOnce(async () => {
        try {
            const bundle = await bundleOf(registry, repository, candidate, type);
            return bundle && payloads.has(bundle.payload) ? [candidate.digest] : [];
        }
        catch (error) {
            const isGone = error instanceof failure/* RegistryError */.gl && error.status === 404;
            if (!(error instanceof oci_document/* BrokenImage */.bb || isGone))
                throw error;
            host.log.debug(`the referrer ${candidate.digest}: ${(0,errors/* messageOf */.bD)(error)}`);
            return [];
        }
    })));
    return found.flat();
}
/** cosign itself lists its bundles by the type of their empty config where there is no referrers API. */
async function candidates(registry, repository, subject) {
    const listed = await registry.referrers(repository, subject);
    return listed.filter(({ artifactType }) => [undefined, manifest/* mediaTypes */.Ib.empty, bundleType].some((type) => type === artifactType));
}
/** Bytes; cosign reads no longer ones. */
const largestBundle = 128 * 1024 * 1024;
async function bundleOf(registry, repository, { digest }, type) {
    const manifest = await registry.getManifest(repository, digest);
    if (!manifest)
        return undefined;
    const { annotations, layers } = (0,oci_document/* readDocument */.u0)(manifest.bytes);
    const [layer] = layers;
    const said = annotations[bundleAnnotations.predicateType];
    if (layer?.mediaType !== bundleType || (said !== undefined && said !== type))
        return undefined;
    if (layer.size > largestBundle)
        return undefined;
    return readBundle(await blobBytes(registry, repository, layer.digest));
}
async function blobBytes(registry, repository, digest) {
    const chunks = [];
    let size = 0;
    for await (const chunk of registry.getBlob(repository, digest)) {
        size += chunk.length;
        if (size > largestBundle)
            throw new oci_document/* BrokenImage */.bb(`the bundle ${digest} has more than ${largestBundle} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
/**
 * Whether all attestations of a type that cosign 2's tag has are our own: then the newer one may take their place. What
 * each is of its payload says, by which cosign replaces, and not the annotation that its writer may have left out.
 */
async function ownsAll(registry, repository, subject, type, verifier) {
    const found = await registry.getManifest(repository, `${(0,oci_referrer/* referrersTag */.LN)(subject)}.att`);
    const layers = found ? (0,oci_document/* readDocument */.u0)(found.bytes).layers : [];
    const verified = await verifiedStatements(repository, subject, type, 'legacy', verifier);
    const ours = new Set(verified.map(({ payload, signatures }) => JSON.stringify([payload, signatures])));
    for (const { digest, size } of layers) {
        if (size > largestBundle)
            return false;
        try {
            const envelope = (0,oci_document/* readRecord */.aE)(await blobBytes(registry, repository, digest), 'the envelope');
            const { payload } = envelope;
            if (typeof payload !== 'string')
                return false;
            const isOurs = ours.has(JSON.stringify([payload, envelopeSignatures(envelope)]));
            if (!isOurs && readStatement(payload).predicateType === type)
                return false;
        }
        catch (error) {
            // Of what cannot be read nobody knows whose it is.
            if (error instanceof oci_document/* BrokenImage */.bb || error instanceof failure/* RegistryError */.gl)
                return false;
            throw error;
        }
    }
    return true;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./.build/src/oci/platform.js
var platform = __webpack_require__(78390);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./.build/src/sign/statements/same-scan.js


/** Whether two predicates tell of the same scan: cosign writes what it is given in its own order and its own clock. */
function isSameScan(one, other) {
    return Object.is(finished(one), finished(other)) && (0,external_node_util_.isDeepStrictEqual)(result(one), result(other));
}
function finished({ metadata }) {
    const said = (0,is_record/* isRecord */.u)(metadata) ? metadata.scanFinishedOn : undefined;
    return typeof said === 'string' ? new Date(said).getTime() : Number.NaN;
}
function result({ scanner }) {
    return (0,is_record/* isRecord */.u)(scanner) ? scanner.result : undefined;
}

;// CONCATENATED MODULE: ./.build/src/sign/statements/statements.js













/** @param image the name that statements give their subject */
function statements(image, signer) {
    const atOnce = (0,slots/* slots */.Q)(Math.max(2, Math.min(4, (0,external_node_os_.availableParallelism)())));
    const made = new Map();
    // The first failure ends all others: a service that is down would be asked for each, and for long.
    const failed = new AbortController();
    const nameOf = ({ manifest }, type) => `${(0,platform/* platformSlug */.DN)(nameOfType(type))}-${(0,oci_digest/* hexOf */.ZD)(manifest.digest)}`;
    const predicate = async (subject, { type, predicate }) => {
        if (typeof predicate === 'string')
            return predicate;
        const path = (0,external_node_path_.join)(signer.folder, `${nameOf(subject, type)}.predicate.json`);
        await (0,promises_.writeFile)(path, JSON.stringify(predicate));
        return path;
    };
    const make = async (subject, type) => {
        const { digest } = subject.manifest;
        const reference = (0,oci_reference/* referenceName */.z$)({ ...image, digest });
        const file = (0,external_node_path_.join)(signer.folder, `${nameOf(subject, type)}.sigstore.json`);
        const attestation = subject.attestations.find((one) => one.type === type);
        if (type !== predicateTypes.signature && !attestation)
            throw new Error(`${type} was not planned for ${digest}`);
        const args = attestation
            ? attestArguments(reference, type, await predicate(subject, attestation), file, signer.signing)
            : signArguments(reference, file, signer.signing);
        await signer.cosign.signing(args, failed.signal);
        return checked(readBundle(await (0,promises_.readFile)(file)), digest, type);
    };
    const unlessFailed = async (work) => {
        if (failed.signal.aborted)
            throw failed.signal.reason;
        try {
            return await work();
        }
        catch (error) {
            if (!failed.signal.aborted)
                failed.abort(error);
            throw failed.signal.reason;
        }
    };
    const bundle = (subject, type) => {
        const key = nameOf(subject, type);
        const known = made.get(key) ?? atOnce(() => unlessFailed(() => make(subject, type)));
        made.set(key, known);
        return known;
    };
    return {
        predicate,
        bundle,
        async recognize(subject, type, format) {
            const attestation = subject.attestations.find((one) => one.type === type);
            if (format === 'bundle' || !attestation) {
                const { payload } = await bundle(subject, type);
                return (found) => found.payload === payload;
            }
            const given = JSON.parse(await (0,promises_.readFile)(await predicate(subject, attestation), 'utf8'));
            return (found) => (0,is_record/* isRecord */.u)(given) && isSameScan(found.predicate, given);
        },
    };
}
/** A program that says it did is not enough: what it wrote is what is published. */
function checked(bundle, digest, type) {
    const { predicateType, subjects } = bundle.statement;
    if (predicateType === type && subjects.length === 1 && subjects[0] === digest)
        return bundle;
    throw new errors/* UserError */.yo(`cosign signed something else than the ${nameOfType(type)} of ${digest}`, {
        cure: 'Use the pinned version: leave cosign out of the input tools.',
    });
}

;// CONCATENATED MODULE: ./.build/src/sign/statements/work.js

/** Everything that is to be there of a subject: its signature first. */
function typesOf({ attestations }) {
    return [predicateTypes.signature, ...attestations.map(({ type }) => type)];
}

;// CONCATENATED MODULE: ./.build/src/sign/run.js













function signing(signer, { images, subjects }, registry, host) {
    const [first] = images;
    if (!first)
        throw new Error('there is no image to sign');
    const made = statements(first, signer);
    // cosign reads all of a manifest's bundles: more at once would only wait for the disk and the registry.
    const looking = (0,slots/* slots */.Q)(4);
    const beside = attachments(registry, host.now());
    const written = new Set();
    let tasks = [];
    const look = async (image, subject, format) => {
        const { digest } = subject.manifest;
        const wanted = typesOf(subject);
        const there = await looking(() => presentTypes(registry, image, digest, format, wanted, signer));
        const kept = wanted.filter((type) => there.has(type) && !isRenewed(type));
        const lacking = wanted.filter((type) => !kept.includes(type));
        const old = lacking.filter((type) => there.has(type));
        const replaced = await (0,all_ended/* allEnded */.C)(format === 'bundle'
            ? old.map((type) => looking(() => ownBundles(registry, image, digest, type, signer, host)))
            : []);
        const alone = await (0,all_ended/* allEnded */.C)(format === 'legacy' ? old.map((type) => looking(() => ownsAll(registry, image, digest, type, signer))) : []);
        const replaces = old.filter((_, at) => alone[at]);
        return { image, subject, format, kept, lacking, replaced: replaced.flat(), replaces };
    };
    const attach = async ({ image, subject, format, lacking, replaced, replaces }) => {
        if (lacking.length === 0)
            return;
        const say = (tag) => written.add((0,oci_reference/* referenceName */.z$)({ ...image, tag }));
        if (format === 'legacy')
            return signLegacy(image, subject, lacking, made, signer, { replaces, say });
        const bundles = await (0,all_ended/* allEnded */.C)(lacking.map((type) => made.bundle(subject, type)));
        const tag = await beside.attach(image, subject, bundles, replaced);
        if (tag !== undefined)
            say(tag);
    };
    const missingOf = async ({ image, subject, format, lacking }) => {
        const wanted = typesOf(subject);
        const { digest } = subject.manifest;
        const { types, why } = await looking(() => verifiedTypes(image, digest, format, wanted, signer));
        // Of what was renewed the older one may still be there: it must be this run's.
        const renewed = lacking.filter((type) => isRenewed(type) && types.has(type));
        const stale = await (0,all_ended/* allEnded */.C)(renewed.map(async (type) => {
            const isOurs = await made.recognize(subject, type, format);
            const found = await looking(() => verifiedStatements(image, digest, type, format, signer));
            return found.some(isOurs) ? [] : [type];
        }));
        return { types: wanted.filter((type) => !types.has(type) || stale.flat().includes(type)), why };
    };
    /** What is missing in the end. What another writer's list of referrers lost is put there again, once. */
    const verifyOne = async (task) => {
        const missing = await missingOf(task);
        if (missing.types.length === 0 || task.format === 'legacy')
            return missing;
        host.log.warning(`${nameOf(task)}: ${missing.types.map(nameOfType).join(', ')} cannot be verified; it is written again, in case another writer overwrote it`);
        await attach({ ...task, lacking: missing.types });
        return missingOf(task);
    };
    return {
        async make() {
            tasks = await (0,all_ended/* allEnded */.C)(images.flatMap((image) => subjects.flatMap((subject) => signer.formats.map((format) => look(image, subject, format)))));
            const bundled = tasks.filter(({ format }) => format === 'bundle');
            await (0,all_ended/* allEnded */.C)(bundled.flatMap(({ image, subject, lacking }) => lacking.map(async (type) => beside.upload(image, await made.bundle(subject, type)))));
        },
        async attach() {
            // One after another for one manifest: its list of referrers, and its tags, know no compare-and-set.
            await (0,all_ended/* allEnded */.C)([...bySubject(tasks)].map(async (own) => {
                for (const task of own)
                    await attach(task);
            }));
        },
        async verify() {
            const ends = await (0,all_ended/* allEnded */.C)(tasks.map(async (task) => ({ task, missing: await verifyOne(task) })));
            const lost = ends.filter(({ missing }) => missing.types.length > 0);
            if (lost.length > 0)
                throw notProven(lost, signer);
            return signaturesOf(tasks, signer);
        },
        written: () => [...written],
    };
}
function nameOf({ image, subject }) {
    return (0,oci_reference/* referenceName */.z$)({ ...image, digest: subject.manifest.digest });
}
function bySubject(tasks) {
    const groups = new Map();
    for (const task of tasks) {
        const own = groups.get(nameOf(task)) ?? [];
        own.push(task);
        groups.set(nameOf(task), own);
    }
    return groups.values();
}
function notProven(lost, { trust }) {
    const lines = lost.map(({ task, missing: { types, why } }) => {
        const words = why === '' ? '' : ` (${(0,plain/* plain */.p)(why, 500)})`;
        return `${nameOf(task)}: no ${types.map(nameOfType).join(', ')}${words}`;
    });
    return new errors/* UserError */.yo(`what was signed cannot be verified as signed by ${identityText(trust.identity)}:\n${lines.join('\n')}`, { cure: 'No tag has moved. Run again; if it stays so, find out what else writes to this repository.' });
}
function signaturesOf(tasks, { trust, formats }) {
    return {
        identity: trust.identity,
        formats,
        log: trust.log,
        subjects: [...bySubject(tasks)].flatMap((own) => {
            const [task] = own;
            if (!task)
                return [];
            const { subject } = task;
            // Made where one of the formats lacked it.
            const made = typesOf(subject).filter((type) => own.some(({ lacking }) => lacking.includes(type)));
            return [
                {
                    reference: nameOf(task),
                    digest: subject.manifest.digest,
                    platform: subject.platform,
                    made,
                    kept: typesOf(subject).filter((type) => !made.includes(type)),
                },
            ];
        }),
    };
}

;// CONCATENATED MODULE: ./.build/src/sign/show.js


function show(signatures, { stored, beforeTags }) {
    const { identity, formats, log, subjects } = signatures;
    const by = identity.by === 'key'
        ? { key: identity.publicKey.trim() }
        : { identity: identityText(identity), issuer: identity.issuer };
    const told = subjects.map(({ reference, platform, made, kept }) => ({
        reference,
        platform,
        made: made.map(nameOfType),
        kept: kept.map(nameOfType),
    }));
    return {
        outputs: { signatures: JSON.stringify({ ...by, formats, log, subjects: told }) },
        section: section(signatures, stored, beforeTags),
        report: { ...by, formats, log, subjects: told, stored },
    };
}
function section({ identity, formats, log, subjects }, stored, beforeTags) {
    const where = log ? 'with entries in the transparency log' : 'without a transparency log';
    return [
        '### Signed',
        '',
        '| manifest | | proven |',
        '|---|---|---|',
        ...subjects.map(show_row),
        '',
        `Signed by ${identity.by === 'key' ? identityText(identity) : `\`${identityText(identity)}\``} (${formats.join(' and ')}), ${where}; verified${beforeTags ? ' before any tag moved' : ''}.`,
        ...(stored.length === 0 ? [] : ['', `Kept by GitHub too: ${stored.join(', ')}.`]),
        '',
    ].join('\n');
}
function show_row({ reference, platform, made, kept }) {
    const before = kept.length === 0 ? '' : `${made.length === 0 ? '' : '; '}from before: ${kept.map(nameOfType).join(', ')}`;
    return `| \`${reference}\` | ${platform || 'index'} | ${made.map(nameOfType).join(', ')}${before} |`;
}

;// CONCATENATED MODULE: ./.build/src/sign/signer/services.js




/**
 * Makes or reads the config, once a run: cosign would ask the public Sigstore's repository again with each signature.
 *
 * @throws ToolError where the public Sigstore cannot be reached
 */
async function servicesOf({ sigstore, trustedRoot, by }, folder, cosign, now) {
    const isFile = typeof sigstore === 'object';
    const config = isFile ? sigstore.file : (0,external_node_path_.join)(folder, 'signing-config.json');
    const own = (0,external_node_path_.join)(folder, 'trusted-root.json');
    const defaults = sigstore === 'none' ? [] : ['--with-default-services=true'];
    const without = sigstore === 'public without log' ? ['--no-default-rekor=true'] : [];
    // A key with services of its own may do without roots: then there is nothing to verify but the key.
    const makesRoot = trustedRoot === undefined && !(isFile && by === 'key');
    // One after the other: both keep what they fetch of the public Sigstore in one folder.
    if (!isFile)
        await cosign.plain(['signing-config', 'create', ...defaults, ...without, '--out', config]);
    if (makesRoot)
        await cosign.plain(['trusted-root', 'create', ...defaults, '--out', own]);
    const { caUrls, rekorTlogUrls, tsaUrls } = (0,oci_document/* readRecord */.aE)(await (0,promises_.readFile)(config), 'the signing config');
    return {
        config,
        trustedRoot: makesRoot ? own : trustedRoot,
        fulcio: serviceUrl(caUrls, now),
        log: serviceUrl(rekorTlogUrls, now),
        timestamps: serviceUrl(tsaUrls, now),
    };
}

;// CONCATENATED MODULE: ./.build/src/sign/signer/prepare.js






/**
 * Opens the key, or reads the id token, and gets the Sigstore's roots: a wrong password or a missing permission is told
 * before anything is built.
 *
 * @throws UserError with the cure
 */
async function prepare(plan, { cosignKey: key, cosignPassword: password }, { tool, dockerConfig, serverUrl, host }) {
    // From now on it is masked wherever it would be shown.
    if (key?.kind === 'variable')
        host.secret(host.env[key.name] ?? '');
    const folder = (0,external_node_path_.join)(await host.tempDir(), 'sign');
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    const program = cosign({ tool, folder, dockerConfig, host }, { key: plan.by === 'key' ? key : undefined, password });
    const identify = async () => {
        if (plan.by === 'key' && key) {
            const { stdout } = await program.signing(['public-key', '--key', keyArgument(key)]).catch((error) => {
                throw aboutPassword(error, password);
            });
            return { identity: { by: 'key', publicKey: stdout }, claims: undefined };
        }
        const claims = claimsOf(await host.idToken('sigstore'));
        return { identity: workflowIdentity(claims, serverUrl), claims };
    };
    const [services, { identity, claims }] = await Promise.all([
        servicesOf(plan, folder, program, host.now()),
        identify(),
    ]);
    const log = services.log !== undefined;
    return {
        cosign: program,
        signing: { key: plan.by === 'key' ? key : undefined, services },
        trust: {
            identity,
            trustedRoot: services.trustedRoot,
            log,
            // Without a log the timestamp alone proves that the certificate was valid.
            timestamps: !log && services.timestamps !== undefined && identity.by === 'workflow',
        },
        formats: plan.formats,
        claims,
        folder,
        tool,
    };
}
/** A password that is missing, or has a line break that nobody meant, is a mistake of its own. */
function aboutPassword(error, password) {
    if (!(error instanceof CosignError) || !/decryption failed/.test(error.message))
        return error;
    const where = 'cosign-password (IMAGE_PIPELINE_COSIGN_PASSWORD on a laptop)';
    if (password === '')
        return new errors/* UserError */.yo('cosign-key is encrypted, and cosign-password is empty', {
            cure: `Give ${where}.`,
            cause: error,
        });
    if (password !== password.trim())
        return new errors/* UserError */.yo(error.message, {
            cure: `${where} begins or ends with a space or a line break, which counts: give it without.`,
            cause: error,
        });
    return error;
}

// EXTERNAL MODULE: ./.build/src/core/version.js
var version = __webpack_require__(92119);
;// CONCATENATED MODULE: ./.build/src/sign/statements/provenance.js

/** GitHub's own name for "this workflow ran". https://actions.github.io/buildtypes/workflow/v1 */
const workflowRun = 'https://actions.github.io/buildtypes/workflow/v1';
/** Somebody's laptop: nobody vouches for it but whoever holds the key. */
const laptopRun = 'urn:image-pipeline:laptop:v1';
/** SLSA provenance v1 of this run. https://slsa.dev/spec/v1.0/provenance */
function provenance(run) {
    const { facts, env, claims, tools, finished, parameters } = run;
    const workflow = claims?.workflow_ref ?? env.GITHUB_WORKFLOW_REF ?? '';
    const onRunner = workflow !== '';
    const repository = repositoryOf(facts);
    return {
        buildDefinition: {
            buildType: onRunner ? workflowRun : laptopRun,
            externalParameters: onRunner
                ? { workflow: { ref: facts.ref, repository, path: pathOf(workflow, facts) } }
                : { parameters },
            // Under the control of the workflow, which is the builder: they stand in its file.
            internalParameters: onRunner ? { github: githubOf(run), parameters } : {},
            resolvedDependencies: facts.sha === '' ? [] : [source(run)],
        },
        runDetails: {
            builder: {
                id: onRunner ? `${facts.serverUrl}/${claims?.job_workflow_ref ?? workflow}` : laptopRun,
                version: { 'image-pipeline': version/* version */.r },
                builderDependencies: tools.map(({ name, version, sha256 }) => ({
                    name,
                    ...(version === '' ? {} : { annotations: { version } }),
                    digest: { sha256 },
                })),
            },
            metadata: {
                ...(facts.runUrl === undefined ? {} : { invocationId: facts.runUrl }),
                startedOn: provenance_second(facts.now),
                finishedOn: provenance_second(finished),
            },
        },
    };
}
/** `.github/workflows/release.yml` of `o/n/.github/workflows/release.yml@refs/heads/main`. */
function pathOf(workflow, { repository }) {
    const [path = ''] = workflow.split('@');
    const prefix = `${repository.fullName}/`;
    return path.startsWith(prefix) ? path.slice(prefix.length) : path;
}
function githubOf({ facts, env, claims }) {
    return {
        event_name: facts.event,
        repository_id: claims?.repository_id ?? env.GITHUB_REPOSITORY_ID ?? '',
        repository_owner_id: claims?.repository_owner_id ?? env.GITHUB_REPOSITORY_OWNER_ID ?? '',
        runner_environment: claims?.runner_environment ?? env.RUNNER_ENVIRONMENT ?? '',
    };
}
/** '' where nobody knows one. */
function repositoryOf({ repository, serverUrl }) {
    return repository.htmlUrl || (repository.fullName === '' ? '' : `${serverUrl}/${repository.fullName}`);
}
function source({ facts, dirty }) {
    const { ref, sha } = facts;
    const repository = repositoryOf(facts);
    return {
        ...(repository === '' ? { name: 'source' } : { uri: `git+${repository}${ref === '' ? '' : `@${ref}`}` }),
        digest: { gitCommit: sha },
        // What was built is not what the commit holds.
        ...(dirty ? { annotations: { uncommittedChanges: true } } : {}),
    };
}
function provenance_second(date) {
    return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

;// CONCATENATED MODULE: ./.build/src/sign/index.js












/***/ }),

/***/ 36920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* unused harmony export attestable */
/* harmony import */ var _core_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84895);
/* harmony import */ var _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95612);
/* harmony import */ var _signer_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58867);



/** What can be attested. */
const attestable = ['sbom', 'scan', 'provenance'];
const kinds = {
    name: 'list',
    async parse(value) {
        const words = [...new Set(await _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_.parse(value))];
        if (words.length === 1 && words[0] === 'none')
            return [];
        if (words.length === 0)
            throw new _core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({ value, problem: 'names nothing', cure: 'Write none where nothing is meant.' });
        const unknown = words.filter((word) => !attestable.includes(word));
        if (unknown.length === 0)
            return attestable.filter((kind) => words.includes(kind));
        const cure = `Known are: ${attestable.join(', ')}; none stands alone.`;
        throw new _core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey(...unknown.map((word) => ({ value: word, problem: 'is not known', cure })));
    },
};
const inputs = {
    sign: {
        kind: (0,_core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)('auto', 'keyless', 'key', 'off'),
        default: 'auto',
        help: '`auto` signs with `cosign-key` where it is given, else keyless with the job’s id token; a job in Actions that publishes and has neither fails and says the cure. `off` signs nothing.',
    },
    'cosign-key': {
        kind: _signer_key_js__WEBPACK_IMPORTED_MODULE_2__/* .keyKind */ .qp,
        default: '',
        secret: true,
        help: 'The private key: cosign’s encrypted PEM itself, `env://NAME` of a variable that holds it, or a reference to a KMS: `awskms://`, `azurekms://`, `gcpkms://`, `hashivault://`.',
    },
    'cosign-password': {
        kind: _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .verbatim */ .Bj,
        default: '',
        secret: true,
        help: 'Opens `cosign-key`.',
    },
    'signature-format': {
        kind: (0,_core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)('bundle', 'legacy', 'both'),
        default: 'bundle',
        help: '`bundle` is what cosign 3 writes and reads; `legacy` are the tags `sha256-….sig` and `.att`, for cosign 2 and Kyverno.',
    },
    'signing-config': {
        kind: _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        default: '',
        help: 'Which Sigstore signs: a file made by `cosign signing-config create`, or `public` for the public one with its public log. Default: keyless the public one (of a private repository without the log), with a key none.',
    },
    'trusted-root': {
        kind: _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        default: '',
        help: 'File with the roots that signatures are verified by, made by `cosign trusted-root create`. Default: those of the public Sigstore.',
    },
    attest: {
        kind: kinds,
        default: attestable.join(','),
        help: 'What is attested: of each platform the SBOMs, the scan and the provenance of this run, of the index the provenance. What no stage of the run made is left out. `none` for nothing.',
    },
};


/***/ }),

/***/ 58867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* binding */ isKms),
/* harmony export */   p9: () => (/* binding */ kmsVariables),
/* harmony export */   qp: () => (/* binding */ keyKind)
/* harmony export */ });
/* harmony import */ var _core_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84895);

const services = ['awskms', 'azurekms', 'gcpkms', 'hashivault'];
/** undefined where none is given. Nothing of a wrong one is repeated: it may be a key all the same. */
const keyKind = { name: 'key', parse: parseKey };
function parseKey(text) {
    const value = text.trim();
    if (value === '')
        return undefined;
    if (value.startsWith('-----BEGIN'))
        return pemKey(value);
    const [, scheme = '', rest = ''] = /^([a-z0-9]+):\/\/(.*)$/s.exec(value) ?? [];
    if (scheme === 'env') {
        if (/^[A-Za-z_]\w*$/.test(rest))
            return { kind: 'variable', name: rest };
        throw new _core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({ problem: 'names no variable', cure: 'Write env://NAME.' });
    }
    if (isKms(value))
        return { kind: 'kms', reference: value };
    throw new _core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({
        problem: 'is neither a key nor where one is',
        cure: `Give the text of the PEM, not the path of its file; or env://NAME; or a KMS: ${services.map((service) => `${service}://`).join(', ')}.`,
    });
}
/** Whether it names a key in a KMS that cosign knows. */
function isKms(text) {
    return services.some((service) => text.startsWith(`${service}://`)) && !/\s/.test(text);
}
/** As `cosign generate-key-pair` and `cosign import-key-pair` write them; cosign takes no others. */
const encrypted = /^-----BEGIN ENCRYPTED (?:COSIGN|SIGSTORE) PRIVATE KEY-----\r?\n[\s\S]+-----END [A-Z ]+-----$/;
function pemKey(pem) {
    if (encrypted.test(pem))
        return { kind: 'pem', pem: `${pem}\n` };
    if (pem.startsWith('-----BEGIN ENCRYPTED SIGSTORE') || pem.startsWith('-----BEGIN ENCRYPTED COSIGN'))
        throw new _core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({ problem: 'is half a key', cure: 'Give the whole file, from its BEGIN to its END line.' });
    throw new _core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({
        problem: pem.includes('PUBLIC KEY') ? 'is a public key' : 'is a key that cosign does not take',
        cure: pem.includes('PUBLIC KEY')
            ? 'Give the private one, cosign.key.'
            : 'Encrypt it first: cosign import-key-pair --key key.pem --output-key-prefix cosign.',
    });
}
/** Variables of this process that a KMS's own library reads. */
function kmsVariables(reference, names) {
    const scheme = reference.slice(0, reference.indexOf(':'));
    const patterns = {
        awskms: /^AWS_/,
        azurekms: /^(AZURE_|IDENTITY_|MSI_)/,
        gcpkms: /^(GOOGLE_|CLOUDSDK_|GCE_METADATA_)/,
        hashivault: /^(VAULT_|TRANSIT_)/,
    };
    return names.filter((name) => patterns[scheme]?.test(name));
}


/***/ }),

/***/ 76707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ strictness),
/* harmony export */   g: () => (/* binding */ expectationText)
/* harmony export */ });
/** Whether something that is not as it should be is a failure, told, or not looked at. */
const strictness = ['require', 'warn', 'off'];
function expectationText(expected) {
    if (expected.kind === 'exit')
        return `exit ${expected.code}`;
    return expected.kind === 'log' ? `log ${expected.pattern}` : expected.kind;
}


/***/ }),

/***/ 44808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I8: () => (/* binding */ core),
  QL: () => (/* binding */ inputs),
  Yw: () => (/* binding */ isBelow)
});

// EXTERNAL MODULE: ./.build/src/core/input.js
var input = __webpack_require__(84895);
// EXTERNAL MODULE: ./.build/src/core/kinds.js
var kinds = __webpack_require__(95612);
// EXTERNAL MODULE: ./.build/src/core/semver.js
var semver = __webpack_require__(631);
;// CONCATENATED MODULE: ./.build/src/tools/mirror-kind.js

/** Where a mirror's folders begin: a URL that ends with `/`; '' when absent. */
const mirrorKind = { name: 'URL', parse: parseMirror };
function parseMirror(value) {
    const text = value.trim();
    if (text === '')
        return '';
    if (text.startsWith('/'))
        throw wrong(text, 'is a path', `Write it as a URL: file://${text}.`);
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined)
        throw wrong(text, 'is no URL', 'Write https://host/path or file:///path/to/folder.');
    // The value is not shown: it holds what may be a password.
    if (url.username !== '' || url.password !== '')
        throw new input/* WrongInput */.Ey({
            problem: 'has a login in it',
            cure: 'Use a mirror that needs none, or a file:// folder that a step before fills.',
        });
    if (url.search !== '' || url.hash !== '')
        throw wrong(text, 'has a query or a fragment', 'Give the base alone; folders and files are added to it.');
    if (url.protocol === 'file:' && url.hostname !== '')
        throw wrong(text, 'names a host', 'Write three slashes before the path: file:///path/to/folder.');
    if (url.protocol === 'http:' && !isLoopback(url.hostname))
        throw wrong(text, 'is plain http to another machine', 'Use https.');
    if (!['https:', 'http:', 'file:'].includes(url.protocol))
        throw wrong(text, `has the scheme ${url.protocol.slice(0, -1)}`, 'Use https or a file:// folder.');
    return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
function isLoopback(host) {
    return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
function wrong(value, problem, cure) {
    return new input/* WrongInput */.Ey({ value, problem, cure });
}

// EXTERNAL MODULE: ./.build/src/tools/tool.js
var tool = __webpack_require__(37573);
;// CONCATENATED MODULE: ./.build/src/tools/inputs.js





const toolLines = { name: 'lines', parse: parseTools };
const inputs = {
    tools: {
        kind: toolLines,
        default: '',
        neverFromFile: true,
        help: 'Other tools than the pinned ones, one a line: `trivy=0.75.0` for another pinned version, `trivy=0.76.0@sha256:…` for any (the hash of upstream’s asset or of the executable), `trivy=/path/to/trivy` for an executable of your own.',
    },
    'tools-mirror': {
        kind: mirrorKind,
        default: '',
        neverFromFile: true,
        help: 'Where the tools are fetched from instead of GitHub: a base URL or a `file://` folder that holds `<tool>/<version>/<os>-<arch>/` with either upstream’s asset or the bare executable. The hashes stay the same. One that `image-pipeline mirror` filled also gives the vulnerability database, BuildKit and QEMU.',
    },
};
async function parseTools(value) {
    const items = await kinds/* rawLines */.Ep.parse(value);
    if (items.length === 0)
        return [];
    // Long, and few runs choose tools of their own.
    const { pins } = await __webpack_require__.e(/* import() */ 603).then(__webpack_require__.bind(__webpack_require__, 10603));
    const seen = new Set();
    return (0,kinds/* parseEach */.lc)(items, (line) => {
        const choice = parseLine(line, pins);
        if (seen.has(choice.name))
            throw new input/* WrongInput */.Ey({
                value: line,
                problem: `names ${choice.name} a second time`,
                cure: 'Keep one of the lines.',
            });
        seen.add(choice.name);
        return choice;
    });
}
function parseLine(line, pins) {
    const wrong = (problem, cure) => new input/* WrongInput */.Ey({ value: line, problem, cure });
    const [word, value] = (0,kinds/* keyValue */.Hv)(line) ?? [];
    if (word === undefined || value === undefined || value === '')
        throw wrong('names no tool and version', 'Write name=version, name=version@sha256:… or name=/path/to/executable.');
    const name = tool/* toolNames */.$.find((known) => known === word);
    if (name === undefined)
        throw wrong(`"${word}" is not one of the tools`, `Tools are: ${tool/* toolNames */.$.join(', ')}.`);
    if (isAbsolutePath(value))
        return { name, path: value };
    if (/[\\/~]/.test(value) || value.startsWith('.'))
        throw wrong('is a relative path', `Write where it lies from the root: ${name}=/path/to/${name}.`);
    const [text = '', hash] = value.split(/@(.*)/s);
    const version = (0,semver/* parseSemver */.k)(text);
    if (version === undefined)
        throw wrong(`"${text}" is no version and no path`, `Write a version such as ${name}=${pins[name].default}.`);
    const sha256 = hash === undefined ? undefined : /^sha256:([0-9a-f]{64})$/i.exec(hash)?.[1]?.toLowerCase();
    if (hash !== undefined && sha256 === undefined)
        throw wrong('has a hash that is no SHA-256', `Write ${name}=${text}@sha256: and 64 hexadecimal digits.`);
    const { versions, minimum, forbiddenVersions, forbiddenHashes } = pins[name];
    const why = forbiddenVersions[core(version.version)] ?? (sha256 && forbiddenHashes[sha256]);
    if (why !== undefined)
        throw wrong(`is never run: ${why}`, `Take ${name}=${pins[name].default}.`);
    if (isBelow(version.version, minimum))
        throw wrong(`is older than ${minimum}, the oldest that can be used`, `Take ${name}=${pins[name].default}.`);
    if (sha256 === undefined && versions[version.version] === undefined)
        throw wrong(`no hash of ${name} ${version.version} is known`, `Pinned are ${Object.keys(versions).join(', ')}; any other takes its hash: ${name}=${version.version}@sha256:….`);
    return { name, version: version.version, ...(sha256 && { sha256 }) };
}
/** Unix's or Windows'. */
function isAbsolutePath(value) {
    return value.startsWith('/') || /^[A-Za-z]:[\\/]/.test(value);
}
/** Whether a version comes before another; what is no version is not judged. */
function isBelow(version, minimum) {
    const [one, other] = [(0,semver/* parseSemver */.k)(version), (0,semver/* parseSemver */.k)(minimum)];
    return one !== undefined && other !== undefined && (0,semver/* compareSemver */.m)(one, other) < 0;
}
/** Without what follows the three numbers: a bad release stays one as `0.69.4-1`. */
function core(version) {
    return /^\d+\.\d+\.\d+/.exec(version)?.[0] ?? version;
}


/***/ }),

/***/ 37573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ toolNames)
/* harmony export */ });
/** The programs of others that the stages run. */
const toolNames = ['trivy', 'gitleaks', 'cosign', 'syft'];


/***/ })

};
