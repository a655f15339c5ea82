export const id = 5391;
export const ids = [5391];
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
/** Of BuildKit's exporter: each as it is. */
const exportOptions = matching(kinds/* list */.p_, /^(compression=(gzip|zstd)|compression-level=\d{1,2}|(force-compression|rewrite-timestamp)=(true|false))$/, 'option that every stage can work with', 'compression=zstd, compression-level=19, force-compression=true or rewrite-timestamp=true');
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
    'export-options': {
        kind: exportOptions,
        default: '',
        help: 'How layers are written: `compression=zstd`, `compression-level=19`, `force-compression=true` (the base’s too), `rewrite-timestamp=true` (files no younger than the commit).',
    },
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

/***/ 82724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ inputs)
});

// EXTERNAL MODULE: ./.build/src/core/kinds.js
var kinds = __webpack_require__(95612);
;// CONCATENATED MODULE: ./.build/src/metadata/context.js

const sources = (0,kinds/* choice */.Yq)('workflow', 'git');
const context = {
    name: sources.name,
    parse: (value) => (value.trim() === '' ? '' : sources.parse(value)),
};

// EXTERNAL MODULE: ./.build/src/core/input.js
var input = __webpack_require__(84895);
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
const inputs = {
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


/***/ }),

/***/ 8073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ render)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56512);

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
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
            throw error;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${template.text}: ${error.message}`, { cure: error.cure, cause: error });
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


/***/ }),

/***/ 5281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ globalScope),
  F: () => (/* binding */ shortSha)
});

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
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

// EXTERNAL MODULE: ./.build/src/metadata/subject.js
var metadata_subject = __webpack_require__(73001);
;// CONCATENATED MODULE: ./.build/src/metadata/scopes.js




/** The values of all global names; a zone that is not known is told through `warn`. */
function globalScope(subject, warn) {
    const { ref, now, commitDate } = subject;
    return {
        date: dateHelper(now, warn),
        commit_date: dateHelper(commitDate, warn),
        branch: (0,metadata_subject/* after */.Pl)('refs/heads/', ref),
        tag: (0,metadata_subject/* after */.Pl)('refs/tags/', ref),
        sha: shortSha(subject),
        base_ref: subject.baseRef,
        is_default_branch: subject.onDefaultBranch,
        is_not_default_branch: !subject.onDefaultBranch,
    };
}
function shortSha({ sha, shortSha }) {
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


/***/ }),

/***/ 17279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ isEnabled),
  L: () => (/* binding */ select_select)
});

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/core/legal-tag.js
var legal_tag = __webpack_require__(97127);
// EXTERNAL MODULE: ./.build/src/metadata/render.js
var render = __webpack_require__(8073);
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

// EXTERNAL MODULE: ./.build/src/metadata/scopes.js + 2 modules
var scopes = __webpack_require__(5281);
// EXTERNAL MODULE: ./.build/src/metadata/subject.js
var subject = __webpack_require__(73001);
// EXTERNAL MODULE: ./.build/src/metadata/template.js + 1 modules
var template = __webpack_require__(14152);
;// CONCATENATED MODULE: ./.build/src/metadata/values.js






/** undefined where the rule does not apply; a version that is none is told through `warn`. */
function fire(rule, subject, scope, warn) {
    const { ref, event, sha } = subject;
    switch (rule.type) {
        case 'schedule':
            return event.includes('schedule') ? plain((0,render/* render */.X)(rule.pattern, datesOf(scope))) : undefined;
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
            return plain((0,render/* render */.X)(rule.value, scope));
        case 'sha':
            return sha === '' ? undefined : plain(rule.format === 'short' ? (0,scopes/* shortSha */.F)(subject) : sha);
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
    return (0,subject/* after */.Pl)('refs/heads/', ref) === branch ? plain('edge') : undefined;
}
function fromRef(event, ref) {
    if (event === 'branch')
        return ref.startsWith('refs/heads/') ? plain((0,subject/* after */.Pl)('refs/heads/', ref)) : undefined;
    if (event === 'pr')
        return ref.startsWith('refs/pull/') ? plain(pullRequest(ref)) : undefined;
    const value = (0,subject/* after */.Pl)('refs/tags/', ref);
    return ref.startsWith('refs/tags/') ? { value, latest: true, prerelease: isPrerelease(value) } : undefined;
}
/** `refs/pull/15/merge` is 15; `refs/pull/15/head` is 15/head. */
function pullRequest(ref) {
    return (0,subject/* after */.Pl)('refs/pull/', ref).replace(/\/merge$/, '');
}
/** The text a version is taken from; undefined where the rule does not apply. */
function sourceOf(rule, ref, scope) {
    if (rule.value.text !== '')
        return (0,render/* render */.X)(rule.value, scope);
    return ref.startsWith('refs/tags/') ? (0,subject/* after */.Pl)('refs/tags/', ref) : undefined;
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
        return { value: (0,render/* render */.X)(rule.pattern, { ...version }), latest: true, prerelease: false };
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
        return { value: (0,render/* render */.X)(rule.pattern, pep440Scope(version)), latest: true, prerelease: false };
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
    const said = (0,render/* render */.X)(enable, scope);
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
    return `${(0,render/* render */.X)(rule.prefix ?? flavor.prefix.text, scope)}${value}${(0,render/* render */.X)(rule.suffix ?? flavor.suffix.text, scope)}`;
}
function latestName({ prefix, suffix }, scope) {
    const affix = ({ onLatest, text }) => (onLatest ? (0,render/* render */.X)(text, scope) : '');
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


/***/ }),

/***/ 73001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DT: () => (/* binding */ revisionOf),
/* harmony export */   Pl: () => (/* binding */ after),
/* harmony export */   et: () => (/* binding */ subjectOf)
/* harmony export */ });
function subjectOf(facts, context, switches) {
    const { event } = facts;
    const { ref, notice } = context === 'git' ? { ref: facts.ref } : refOf(facts);
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
    return (usesHead && text(payload, 'pull_request', 'head', 'sha')) || sha;
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
function refOf({ event, ref, payload }) {
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
        return text(payload, 'base_ref').replace(/^refs\/heads\//, '');
    if (event === 'merge_group')
        return queue.exec(given)?.[1] ?? '';
    return ref.startsWith('refs/pull/') ? text(payload, 'pull_request', 'base', 'ref') : '';
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
    const head = text(payload, 'workflow_run', 'head_sha');
    if (event !== 'workflow_run' || head === '' || head === sha)
        return undefined;
    const branch = text(payload, 'workflow_run', 'head_branch');
    return `This run's tags name the default branch; the run it follows was for ${branch || 'another branch'} at ${head.slice(0, 7)}.`;
}
function markedRelease({ payload }) {
    const { prerelease } = (payload.release ?? {});
    if (prerelease !== true)
        return undefined;
    return 'The release is marked as a prerelease; tag rules look at its version alone. Write flavor: latest=false where latest should not move.';
}
function text(payload, ...path) {
    const found = path.reduce((value, key) => (typeof value === 'object' && value !== null ? value[key] : undefined), payload);
    return typeof found === 'string' ? found : '';
}


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

/***/ 42216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ configSource)
});

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/core/input.js
var core_input = __webpack_require__(84895);
// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
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

// EXTERNAL MODULE: ./.build/src/pipeline/inputs/tables.js + 20 modules
var tables = __webpack_require__(72900);
;// CONCATENATED MODULE: ./.build/src/pipeline/inputs/environments.js




/**
 * The environment of the config file's `environments:`, a map of names to maps of inputs. The names in all of them are
 * looked at, whichever was asked for: a gate that is spelt wrongly should not be found by the release that it lets pass.
 */
function environmentOf(environments, asked, where) {
    const { file } = where;
    if (environments !== undefined && !(0,is_record/* isRecord */.u)(environments))
        return {
            entries: new Map(),
            mistakes: [
                {
                    input: 'environments',
                    problem: `stands in ${file}, and is no map of environments`,
                    cure: 'Write the name of each, and below it its inputs.',
                },
            ],
        };
    const all = new Map(Object.entries(environments ?? {}));
    const mistakes = [...all].flatMap(([name, content]) => mistakesIn(name, content, where));
    if (asked.name === '')
        return { entries: new Map(), mistakes };
    const found = all.get(asked.name);
    if (!all.has(asked.name))
        mistakes.push(missing(asked, [...all.keys()], file));
    // What is refused is told here, and is not read again.
    const entries = Object.entries((0,is_record/* isRecord */.u)(found) ? found : {}).filter(([name]) => !mayNotStand(name, where));
    return { entries: new Map(entries), mistakes };
}
function missing({ input, name }, known, file) {
    const meant = nearest(name, known);
    const list = known.length === 0 ? `Write it there, below environments:.` : `There are: ${known.join(', ')}.`;
    return {
        input,
        value: name,
        problem: `is no environment of ${file}`,
        cure: meant === undefined ? list : `Did you mean ${meant}? ${list}`,
    };
}
const inputs = tables/* table */.tp;
function mayNotStand(name, { onLaptop }) {
    const row = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
    return row !== undefined && (0,core_input/* isRefused */.H0)(row, { onLaptop });
}
function mistakesIn(name, content, where) {
    const { file } = where;
    const place = `environments.${name}`;
    // An environment that changes nothing has nothing below its name.
    if (content === null)
        return [];
    if (!(0,is_record/* isRecord */.u)(content))
        return [{ input: place, problem: `stands in ${file}, and is no map of inputs`, cure: 'Write `name: value` lines.' }];
    return Object.keys(content).flatMap((input) => {
        if (mayNotStand(input, where))
            return [(0,core_input/* refused */.J5)(`${place}.${input}`, file)];
        if (Object.hasOwn(inputs, input))
            return [];
        const meant = nearest(input, Object.keys(inputs));
        const cure = meant === undefined ? 'Take it out: there is no input of that name.' : `Did you mean ${meant}?`;
        return [{ input: `${place}.${input}`, problem: `stands in ${file}, and is no input`, cure }];
    });
}

// EXTERNAL MODULE: ./.build/src/pipeline/inputs/trusted-files.js + 1 modules
var trusted_files = __webpack_require__(76246);
;// CONCATENATED MODULE: ./.build/src/pipeline/inputs/config.js





const none = { source: undefined, mistakes: [] };
/**
 * The config file as a source of inputs. What a pull request wrote into it does not count: there it is read from the
 * base ref. A file that is not there is a mistake only when it was asked for by name.
 */
async function configSource(door, standard, host, environment = { input: 'environment', name: door.read('environment')?.trim() ?? '' }) {
    const asked = door.read('config');
    const file = asked || standard;
    const files = await (0,trusted_files/* trustedFiles */.t)(host, door.read('github-token') ?? '');
    const text = await files.read(file);
    if (text !== undefined)
        return parseConfig(file, text, environment, host);
    if (asked && !files.fromBase)
        return {
            source: undefined,
            mistakes: [
                { input: 'config', value: file, problem: 'cannot be read', cure: 'Name a file that exists in the checkout.' },
            ],
        };
    if (environment.name === '')
        return none;
    // Without it the run would go on with fewer gates than were asked for.
    const problem = `names an environment, and ${files.fromBase ? 'the base ref has no' : 'there is no'} ${file}`;
    const cure = files.fromBase
        ? 'On pull requests the file counts as the base ref has it: bring it there first.'
        : `Write that file, with the inputs of ${environment.name} below environments:.`;
    return { source: undefined, mistakes: [{ input: environment.input, value: environment.name, problem, cure }] };
}
/** YAML with the inputs' names: lists become lines, maps stay YAML. */
async function parseConfig(file, text, environment, host) {
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
    const { environments, ...top } = content;
    const entries = new Map(Object.entries(top));
    const onLaptop = host.kind === 'terminal';
    const laid = environmentOf(environments, environment, { file, onLaptop });
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
    const over = (name) => asText(laid.entries.get(name)) || undefined;
    const source = {
        file,
        onLaptop,
        read: (name) => over(name) ?? asText(entries.get(name)),
        called: (name) => (over(name) === undefined ? name : `environments.${environment.name}.${name}`),
    };
    return { source, mistakes: [...mistakes, ...laid.mistakes] };
}
function asText(value) {
    if (value === undefined || value === null)
        return undefined;
    if (Array.isArray(value) && value.every((item) => typeof item !== 'object'))
        return value.join('\n');
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
}


/***/ }),

/***/ 91100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ underReview),
/* harmony export */   Sq: () => (/* binding */ ofFork),
/* harmony export */   bc: () => (/* binding */ runOfFork),
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
/** Whether the run that a `workflow_run` tells of came from a fork. Unknown counts as one: what cannot be told must not be published. */
function runOfFork({ workflow_run: run }, repository) {
    const from = (0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(run) && (0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(run.head_repository) ? run.head_repository.full_name : undefined;
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

/***/ 72900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  so: () => (/* binding */ headings),
  gC: () => (/* binding */ inputTables),
  f1: () => (/* binding */ outputTables),
  tp: () => (/* binding */ table)
});

// UNUSED EXPORTS: outputTable

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

// EXTERNAL MODULE: ./.build/src/metadata/inputs.js + 11 modules
var metadata_inputs = __webpack_require__(82724);
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
const rules = {
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
        kind: rules,
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

// EXTERNAL MODULE: ./.build/src/publish/inputs.js
var publish_inputs = __webpack_require__(118);
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
    metadata: metadata_inputs/* inputs */.Q,
    registry: registry_inputs/* inputs */.Q,
    lint: inputs_inputs,
    secrets: secrets_inputs_inputs,
    build: build_inputs/* inputs */.Q,
    analyze: inputs/* inputs */.Q,
    scan: scan_inputs/* inputs */.Q,
    sbom: sbom_inputs_inputs,
    test: test_inputs_inputs,
    publish: publish_inputs/* inputs */.Q,
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
    ...metadata_inputs/* inputs */.Q,
    ...registry_inputs/* inputs */.Q,
    ...inputs_inputs,
    ...secrets_inputs_inputs,
    ...build_inputs/* inputs */.Q,
    ...inputs/* inputs */.Q,
    ...scan_inputs/* inputs */.Q,
    ...sbom_inputs_inputs,
    ...test_inputs_inputs,
    ...publish_inputs/* inputs */.Q,
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
// EXTERNAL MODULE: ./.build/src/github/workflow.js
var workflow = __webpack_require__(62210);
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
/**
 * The file as the base commit has it, from the clone, else from the API; undefined where it has none.
 *
 * @throws UserError where nobody can tell: a file that were taken to be absent would take its gates with it
 */
async function readAtBase(event, file, host, token) {
    const { base, name } = event;
    const found = base === undefined ? absent : ((await fromGit(base, file, host)) ?? (await fromApi(base, file, host, token)));
    if (found.text)
        host.log.info(`${file} is read from the base commit ${base?.slice(0, 7)}: the event is ${name}`);
    else
        host.log.debug(`${file} is not used: the base commit of ${name} does not have it`);
    return found.text || undefined;
}
const absent = {};
/** undefined: the clone does not tell. */
async function fromGit(base, file, host) {
    const ask = async (...args) => host.exec({ ...(0,git/* gitCommand */.QT)(host, args), answers: [0, 128] });
    try {
        // Not `show`, which lets the checkout's attributes and settings rewrite what it prints.
        const blob = await ask('cat-file', 'blob', `${base}:${file}`);
        if (blob.status === 0)
            return { text: blob.stdout };
        const listed = await ask('--literal-pathspecs', 'ls-tree', '--full-tree', '--name-only', base, '--', file);
        return listed.status === 0 && listed.stdout === '' ? absent : undefined;
    }
    catch (error) {
        if (error instanceof errors/* InterruptedError */.p4)
            throw error;
        return undefined;
    }
}
async function fromApi(base, file, host, token) {
    const { GITHUB_REPOSITORY: repository } = host.env;
    if (!repository || !token)
        return absent;
    const path = file.split('/').map(encodeURIComponent).join('/');
    const question = {
        route: `GET /repos/${repository}/contents/${path}`,
        parameters: { ref: base, headers: { accept: 'application/vnd.github.raw+json' } },
    };
    try {
        const { ask } = await __webpack_require__.e(/* import() */ 2163).then(__webpack_require__.bind(__webpack_require__, 92163));
        const text = await ask(question, { apiUrl: (0,workflow/* apiUrlOf */.po)(host.env), token }, host);
        return typeof text === 'string' ? { text } : absent;
    }
    catch (error) {
        if (error instanceof errors/* InterruptedError */.p4)
            throw error;
        if (error.status === 404)
            return absent;
        throw new errors/* UserError */.yo(`${file} of the base commit ${base.slice(0, 7)} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, {
            cure: 'Nothing was judged without it. Check the repository out with `fetch-depth: 0`, or give the job the permission `contents: read`.',
            cause: error,
        });
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

/***/ 118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _core_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95612);

const inputs = {
    'guard-latest': {
        kind: _core_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM,
        default: 'true',
        help: '`latest` never moves to a prerelease or backwards: by version where both images have a semver one, else by their creation.',
    },
};


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

/***/ 36920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
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
