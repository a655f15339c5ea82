export const id = 788;
export const ids = [788];
export const modules = {

/***/ 6788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   contradictions: () => (/* binding */ contradictions)
/* harmony export */ });
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8390);

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


/***/ })

};
