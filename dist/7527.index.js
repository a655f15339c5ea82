export const id = 7527;
export const ids = [7527];
export const modules = {

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

/***/ 17527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dataOf: () => (/* binding */ dataOf)
/* harmony export */ });
/* unused harmony export keyOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _oci_image_ref_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80000);
/* harmony import */ var _read_data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62183);



/** What a run has to tell of its image. Secrets are masked before anything is cut. */
function dataOf(report, inputs, before, redact) {
    const tests = testsOf(report.stages.test);
    const findings = findingsOf(report.stages.scan);
    const told = {
        version: 1,
        key: keyOf(inputs),
        image: report.image?.name ?? nameOf(inputs),
        broken: report.error === undefined ? '' : report.headline,
        comparedWith: before?.name ?? '',
        sizes: sizesOf(report.outputs.size, before).slice(0, _read_data_js__WEBPACK_IMPORTED_MODULE_2__/* .most */ .q.platforms),
        ...(findings ? { findings } : {}),
        gates: gatesOf(report),
        ...(tests ? { tests } : {}),
    };
    return (0,_read_data_js__WEBPACK_IMPORTED_MODULE_2__/* .readData */ .v)(JSON.parse(JSON.stringify(told), (_, value) => (typeof value === 'string' ? redact(value) : value)));
}
/** The same for every run of a pull request, also for one that ended before there was an image. */
function keyOf({ images, imageRef, context, file, target }) {
    const named = { images: images.map(({ name }) => name), ref: imageRef && (0,_oci_image_ref_js__WEBPACK_IMPORTED_MODULE_1__/* .imageNameOf */ .mi)(imageRef) };
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify({ named, context, file, target })).digest('hex').slice(0, 16);
}
function nameOf({ images, imageRef }) {
    return images[0]?.name ?? (imageRef ? (0,_oci_image_ref_js__WEBPACK_IMPORTED_MODULE_1__/* .imageNameOf */ .mi)(imageRef) : 'the image');
}
/** @param output the output `size`: platform → compressed and more */
function sizesOf(output, before) {
    const sizes = JSON.parse(output ?? '{}');
    return Object.entries(sizes).map(([platform, { compressed }]) => {
        const was = before?.bytes.get(platform);
        return { platform, bytes: compressed, ...(was === undefined ? {} : { before: was }) };
    });
}
function findingsOf(scan) {
    const { comparedWith } = (scan ?? {});
    if (!comparedWith)
        return undefined;
    const { reference, added, gone, still, addedFindings } = comparedWith;
    return { comparedWith: reference, added, gone, still, worst: addedFindings.slice(0, _read_data_js__WEBPACK_IMPORTED_MODULE_2__/* .most */ .q.findings) };
}
/** The failed first: of too many they are told. */
function gatesOf({ verdicts }) {
    return [...verdicts]
        .sort((one, other) => Number(one.passed) - Number(other.passed))
        .slice(0, _read_data_js__WEBPACK_IMPORTED_MODULE_2__/* .most */ .q.gates)
        .map(({ gate, passed, reason = '' }) => ({ gate, passed, reason }));
}
function testsOf(stage) {
    const { services = [], structure = [] } = (stage ?? {});
    const looked = services.filter(({ checks }) => checks.some(({ outcome }) => outcome !== 'skip'));
    const judged = structure.filter(({ outcome }) => outcome !== 'skip');
    if (looked.length + judged.length === 0)
        return undefined;
    const failures = [
        ...looked
            .filter(({ passed }) => !passed)
            .map(({ service, platform, checks }) => ({
            test: service || 'the image',
            platform,
            reason: checks
                .filter(({ outcome }) => outcome === 'fail')
                .map(({ check, reason }) => `${check}: ${reason ?? 'no reason given'}`)
                .join('; '),
        })),
        ...judged
            .filter(({ outcome }) => outcome === 'fail')
            .map(({ name, platform, reason = '' }) => ({ test: name, platform, reason })),
    ];
    const all = looked.length + judged.length;
    return { passed: all - failures.length, failed: failures.length, failures: failures.slice(0, _read_data_js__WEBPACK_IMPORTED_MODULE_2__/* .most */ .q.failures) };
}


/***/ }),

/***/ 62183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ most),
/* harmony export */   v: () => (/* binding */ readData)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56512);
/* harmony import */ var _core_is_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94149);
/* harmony import */ var _core_plain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85759);
/* harmony import */ var _core_shown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82906);




/** Entries of a list, at most. */
const most = { platforms: 50, findings: 50, gates: 100, failures: 100 };
/**
 * What is known to be the data of a comment: numbers that are numbers, texts as single lines that are not too long, lists
 * that are not too long, and nothing else. Own data and those of a fork go through here alike.
 *
 * @throws UserError for anything else
 */
function readData(given) {
    const data = record(given, 'it');
    if (data.version !== 1)
        throw wrong('its version is not 1');
    if (typeof data.key !== 'string' || !/^[0-9a-f]{16}$/.test(data.key))
        throw wrong('its key is none');
    return {
        version: 1,
        key: data.key,
        image: line(data.image, 100),
        broken: line(data.broken, 200),
        comparedWith: line(data.comparedWith, 120),
        sizes: list(data.sizes, most.platforms, sizeOf),
        ...(data.findings === undefined ? {} : { findings: findingsOf(data.findings) }),
        gates: list(data.gates, most.gates, gateOf),
        ...(data.tests === undefined ? {} : { tests: testsOf(data.tests) }),
    };
}
function sizeOf(given) {
    const { platform, bytes, before } = record(given, 'a size');
    return {
        platform: line(platform, 60),
        bytes: count(bytes),
        ...(before === undefined ? {} : { before: count(before) }),
    };
}
function findingsOf(given) {
    const { comparedWith, added, gone, still, worst } = record(given, 'its findings');
    return {
        comparedWith: line(comparedWith, 120),
        added: count(added),
        gone: count(gone),
        still: count(still),
        worst: list(worst, most.findings, findingOf),
    };
}
function findingOf(given) {
    const { severity, id, package: name, installed, fixedIn } = record(given, 'a finding');
    const known = _core_shown_js__WEBPACK_IMPORTED_MODULE_1__/* .severities */ .g.find((one) => one === severity);
    if (known === undefined)
        throw wrong('a severity is none');
    return {
        severity: known,
        id: line(id, 60),
        package: line(name, 100),
        installed: line(installed, 60),
        fixedIn: line(fixedIn, 60),
    };
}
function gateOf(given) {
    const { gate, passed, reason } = record(given, 'a gate');
    if (typeof passed !== 'boolean')
        throw wrong('of a gate it does not say whether it passed');
    return { gate: line(gate, 60), passed, reason: line(reason, 300) };
}
function testsOf(given) {
    const { passed, failed, failures } = record(given, 'its tests');
    return {
        passed: count(passed),
        failed: count(failed),
        failures: list(failures, most.failures, (one) => {
            const { test, platform, reason } = record(one, 'a failure');
            return { test: line(test, 100), platform: line(platform, 60), reason: line(reason, 200) };
        }),
    };
}
function record(given, what) {
    if ((0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(given))
        return given;
    throw wrong(`${what} is no object`);
}
function list(given, longest, read) {
    if (!Array.isArray(given))
        throw wrong('a list is none');
    if (given.length > longest)
        throw wrong(`a list has ${given.length} entries where ${longest} may be`);
    return given.map(read);
}
function line(given, longest) {
    if (typeof given === 'string')
        return (0,_core_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .p)(given, longest);
    throw wrong('a text is none');
}
function count(given) {
    if (typeof given === 'number' && Number.isSafeInteger(given) && given >= 0)
        return given;
    throw wrong('a number is none');
}
function wrong(problem) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`this is no comment of image-pipeline: ${problem}`, {
        cure: 'Nothing was posted. Give the comment.json that a run wrote into its report folder.',
    });
}


/***/ })

};
