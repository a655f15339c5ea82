export const id = 7004;
export const ids = [7004];
export const modules = {

/***/ 15130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ same),
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   LF: () => (/* binding */ read),
/* harmony export */   N7: () => (/* binding */ idle)
/* harmony export */ });
function same(ours, more = {}) {
    return { how: 'same', ours, ...more };
}
function read(ours, kind, help, standard = '') {
    return { how: 'read', ours, kind, help, default: standard };
}
function idle(why, ...quiet) {
    return { how: 'idle', why, quiet };
}
function refused(problem, cure, ...quiet) {
    return { how: 'refused', problem, cure, quiet };
}


/***/ }),

/***/ 84113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ registryLogin)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92968);

/** A login for the registry of an image, where a peer does not say which. */
function registryLogin(image, username, password) {
    if (!username || !password)
        return {};
    try {
        return { registry: (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(image).registry, username, password };
    }
    catch (error) {
        if (!(error instanceof _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongReference */ .Lg))
            throw error;
        // What is no reference is told as such.
        return {};
    }
}


/***/ }),

/***/ 7004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  scan: () => (/* binding */ scan)
});

// EXTERNAL MODULE: ./.build/src/pipeline/inputs/tables.js + 20 modules
var tables = __webpack_require__(72900);
;// CONCATENATED MODULE: ./.build/src/action/peers/go-duration.js
const seconds = { h: 3600, m: 60, s: 1, ms: 0.001 };
/** Go's `5m0s` as `300s`; undefined for what is none. */
function goDuration(text) {
    if (!/^(?:\d+(?:\.\d+)?(?:ms|h|m|s))+$/.test(text))
        return undefined;
    const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|h|m|s)/g)];
    return `${parts.reduce((sum, [, number, unit]) => sum + Number(number) * seconds[unit], 0)}s`;
}

// EXTERNAL MODULE: ./.build/src/action/peers/peer.js
var peer = __webpack_require__(15130);
// EXTERNAL MODULE: ./.build/src/action/peers/registry-login.js
var registry_login = __webpack_require__(84113);
// EXTERNAL MODULE: ./.build/src/action/peers/tool-version.js
var tool_version = __webpack_require__(81445);
;// CONCATENATED MODULE: ./.build/src/action/peers/scan.js





const keepPeer = 'keep aquasecurity/trivy-action for it';
/** aquasecurity/trivy-action, for images. */
const scan = {
    description: 'Scans every platform of an image with Trivy, under the names of aquasecurity/trivy-action.',
    icon: 'shield',
    rooms: ['scan', 'registry', 'tools'],
    inputs: {
        'scan-type': (0,peer/* refused */.J5)('looks into what is no image', `Write image, and ${keepPeer}.`, 'image'),
        'image-ref': (0,peer/* read */.LF)(['image-ref'], 'reference', 'The image: of the Docker Engine where it is there, else of its registry; or `oci-layout://folder`, `docker-archive://file.tar`.'),
        input: (0,peer/* read */.LF)(['image-ref'], 'path', 'In place of `image-ref`: an archive of `docker save`, or an OCI layout, as tar or folder.'),
        'scan-ref': (0,peer/* read */.LF)(['image-ref'], 'reference', 'The image, where neither `image-ref` nor `input` names it.', '.'),
        'exit-code': (0,peer/* read */.LF)(['scan-fail'], 'number', 'With any but `0` findings fail the step; its exit status is 1 then.', '0'),
        'ignore-unfixed': (0,peer/* same */.FB)('scan-ignore-unfixed', { default: 'false' }),
        'vuln-type': (0,peer/* refused */.J5)('leaves out packages of the system or of languages, and all are looked at', 'Leave it out, and let single findings pass by trivyignores.', 'os,library', 'library,os'),
        severity: (0,peer/* same */.FB)('scan-severity', {
            default: 'UNKNOWN,LOW,MEDIUM,HIGH,CRITICAL',
            help: 'Severities that fail the step where `exit-code` says so. The others are shown.',
        }),
        format: (0,peer/* read */.LF)(['sbom-formats'], '`table`, `json`, `sarif`, `cyclonedx`, `spdx-json`', 'What `output` holds. `cyclonedx` and `spdx-json` list packages, and nothing is judged.', 'table'),
        output: (0,peer/* read */.LF)([], 'path', 'File for the result. Of an image with several platforms: SARIF has a run for each; of other formats this machine’s platform is written there, the others beside it as `name-linux-arm64.json`.'),
        'limit-severities-for-sarif': (0,peer/* read */.LF)([], 'boolean', 'The SARIF file holds those of `severity` alone.', 'false'),
        scanners: (0,peer/* read */.LF)(['scan-scanners'], 'list', '`vuln`, `secret`, `misconfig`, `license`. Default: `vuln`, with `secret` where `exit-code` lets findings fail the step. A secret always fails it.'),
        trivyignores: (0,peer/* read */.LF)(['scan-ignore-file'], 'path', 'One file with findings to let pass. For pull requests it is read from the base ref.'),
        'cache-dir': (0,peer/* same */.FB)('scan-cache-dir'),
        timeout: (0,peer/* read */.LF)(['timeout'], 'duration', 'Longest time of the scan, e.g. `10m0s`; or ours, per stage: `scan=10m`.'),
        version: (0,peer/* read */.LF)(['tools'], 'version', 'Version of Trivy, e.g. `v0.74.0`; one of the pinned ones.'),
        tools: (0,peer/* same */.FB)('tools'),
        'sarif-upload': (0,peer/* same */.FB)('sarif-upload', { default: 'false' }),
        'compare-with': (0,peer/* same */.FB)('compare-with'),
        template: (0,peer/* refused */.J5)('is a template, and none is rendered', `Write format: sarif or json, or ${keepPeer}.`),
        'skip-dirs': (0,peer/* refused */.J5)('leaves folders out', 'Let findings pass by trivyignores, which knows paths.'),
        'skip-files': (0,peer/* refused */.J5)('leaves files out', 'Let findings pass by trivyignores, which knows paths.'),
        'ignore-policy': (0,peer/* refused */.J5)('is a policy in Rego', 'Let findings pass by trivyignores, or by scan-vex.'),
        'trivy-config': (0,peer/* refused */.J5)('is a file of Trivy’s that a pull request could change', 'Write its settings as inputs, or into .github/image-pipeline.yml.'),
        'tf-vars': (0,peer/* refused */.J5)('is about Terraform', `Leave it out, and ${keepPeer}.`),
        'docker-host': (0,peer/* refused */.J5)('cannot be an input here', 'Set DOCKER_HOST in the env of the step.', 'unix:///var/run/docker.sock'),
        'github-pat': {
            ...(0,peer/* refused */.J5)('is for dependency snapshots, and none is sent', `Leave it out, and ${keepPeer}.`),
            secret: true,
        },
        'list-all-pkgs': (0,peer/* idle */.N7)('the JSON lists all packages', 'true', 'false'),
        'hide-progress': (0,peer/* idle */.N7)('a job’s log has no progress bar', 'true'),
        cache: (0,peer/* idle */.N7)('nothing is put into the cache of Actions; scan-cache-dir names a folder that you may cache', 'true', 'false'),
        'skip-setup-trivy': (0,peer/* idle */.N7)('the pinned Trivy is used, and fetched once', 'true', 'false'),
        'token-setup-trivy': { ...(0,peer/* idle */.N7)('Trivy is fetched without a token'), secret: true },
    },
    outputs: { ...tables/* outputTables */.f1.scan, ...judged() },
    translate,
    async finish(ended) {
        const { writeResult } = await __webpack_require__.e(/* import() */ 9909).then(__webpack_require__.bind(__webpack_require__, 49909));
        await writeResult(ended);
        return {};
    },
};
function judged() {
    const { gate = '', 'failed-gates': failed = '', findings = '', 'report-json': json = '' } = tables/* outputTables */.f1.every;
    return { gate, 'failed-gates': failed, findings, 'report-json': json };
}
async function translate(said) {
    const mistakes = [];
    const wrong = (input, problem, cure) => void mistakes.push({ input, ...(said.text(input) === '' ? {} : { value: said.text(input) }), problem, cure });
    const file = said.text('input').trim();
    const named = said.text('image-ref').trim();
    const other = said.text('scan-ref').trim().replace(/^\.$/, '');
    const image = named || (file === '' ? other : '');
    if (image === '' && file === '')
        wrong('image-ref', 'is empty', 'Name an image, e.g. ghcr.io/owner/name:1.2.');
    if (image !== '' && file !== '')
        wrong('input', 'stands beside image-ref', 'Keep one of them.');
    const code = said.text('exit-code').trim();
    if (!/^\d{1,3}$/.test(code))
        wrong('exit-code', 'is no exit status', 'Write 0 or 1.');
    const fails = Number(code) !== 0;
    const format = said.text('format').trim();
    const lists = { cyclonedx: 'cyclonedx-json', 'spdx-json': 'spdx-json' }[format];
    if (!['table', 'json', 'sarif'].includes(format) && !lists)
        wrong('format', 'is not written here', `Write table, json, sarif, cyclonedx or spdx-json, or ${keepPeer}.`);
    const asked = (await said.items('scanners')).map((word) => (word === 'config' ? 'misconfig' : word));
    const scanners = asked.length > 0 ? asked : fails ? ['vuln', 'secret'] : ['vuln'];
    const secret = scanners.includes('secret');
    if (secret && !fails)
        wrong('scanners', 'has secret, which always fails the step, and exit-code is 0', 'Write exit-code: 1, or leave secret out.');
    const others = scanners.filter((word) => word !== 'secret');
    const ignored = await said.items('trivyignores');
    if (ignored.length > 1)
        wrong('trivyignores', 'names several files', 'Put their lines into one.');
    const timeout = said.text('timeout').trim();
    const limit = timeout.includes('=') ? timeout : goDuration(timeout);
    if (timeout !== '' && limit === undefined)
        wrong('timeout', 'is no duration', 'Write it like 10m0s.');
    const { texts, warnings } = fromVariables(said, image);
    if (other !== '' && image !== other)
        warnings.push('scan-ref is not heeded: image-ref or input names the image');
    return {
        texts: {
            ...texts,
            stages: lists ? 'sbom' : [...(others.length > 0 ? ['scan'] : []), ...(secret ? ['secrets'] : [])].join(','),
            'image-ref': image,
            ...(said.isGiven('exit-code') ? { 'scan-fail': String(fails) } : {}),
            ...(others.length > 0 ? { 'scan-scanners': others.join(',') } : {}),
            ...(lists ? { 'sbom-formats': lists } : {}),
            ...(ignored.length === 1 ? { 'scan-ignore-file': ignored[0] ?? '' } : {}),
            ...(limit === undefined ? {} : { timeout: limit.includes('=') ? limit : `scan=${limit}` }),
            ...(0,tool_version/* pinnedTool */.T)(said, 'trivy', 'version'),
        },
        defaults: { 'scan-fail': 'false' },
        ...(mistakes.length > 0 ? {} : { find: file === '' ? { image } : { file } }),
        mistakes,
        warnings,
    };
}
/** trivy-action documents these beside its inputs. */
function fromVariables({ env, text }, image) {
    const { TRIVY_DB_REPOSITORY, TRIVY_SKIP_DB_UPDATE, TRIVY_USERNAME, TRIVY_PASSWORD } = env;
    const heeded = ['TRIVY_DB_REPOSITORY', 'TRIVY_SKIP_DB_UPDATE', 'TRIVY_USERNAME', 'TRIVY_PASSWORD'];
    const strange = Object.keys(env).filter((name) => name.startsWith('TRIVY_') && !heeded.includes(name) && env[name]);
    const login = text('username') === '' ? (0,registry_login/* registryLogin */.j)(image, TRIVY_USERNAME, TRIVY_PASSWORD) : {};
    return {
        texts: {
            ...login,
            ...(TRIVY_DB_REPOSITORY ? { 'scan-db-repository': TRIVY_DB_REPOSITORY } : {}),
            ...(TRIVY_SKIP_DB_UPDATE ? { 'scan-skip-db-update': TRIVY_SKIP_DB_UPDATE } : {}),
        },
        warnings: strange.length === 0 ? [] : [`not heeded, since inputs alone decide: ${strange.join(', ')}`],
    };
}


/***/ }),

/***/ 81445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ pinnedTool)
/* harmony export */ });
/** A peer's `version: v1.2.3` as a line of `tools`; what it says there already stays. `latest` is our pinned one. */
function pinnedTool(said, tool, input) {
    const version = said.text(input).trim().replace(/^v/, '');
    if (version === '' || version === 'latest')
        return {};
    return { tools: [said.text('tools'), `${tool}=${version}`].filter(Boolean).join('\n') };
}


/***/ })

};
