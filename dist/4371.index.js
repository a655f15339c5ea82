export const id = 4371;
export const ids = [4371];
export const modules = {

/***/ 16752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pageData: () => (/* binding */ pageData)
});

// EXTERNAL MODULE: ./.build/src/scan/findings/finding.js
var findings_finding = __webpack_require__(55445);
// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
;// CONCATENATED MODULE: ./.build/src/pipeline/report/page/advice.js

const severities = ['error', 'warning', 'info'];
/**
 * What the stage lint tells in the JSON report, read as what it may be: `{findings: [{rule, severity, file, line, reason,
 * fix, evidence: {bytes}, patch}]}`; a patch is a unified diff. undefined where the stage did not run.
 */
function adviceOf(told) {
    if (!(0,is_record/* isRecord */.u)(told) || !Array.isArray(told.findings))
        return undefined;
    return told.findings.filter(is_record/* isRecord */.u).map((finding) => {
        const { rule, severity, file, line, reason, fix, evidence, patch } = finding;
        const bytes = (0,is_record/* isRecord */.u)(evidence) ? evidence.bytes : undefined;
        return {
            rule: advice_text(rule),
            severity: severities.find((known) => known === severity) ?? 'info',
            file: advice_text(file),
            line: typeof line === 'number' ? line : 0,
            reason: advice_text(reason),
            fix: advice_text(fix),
            ...(typeof bytes === 'number' ? { bytes } : {}),
            ...(typeof patch === 'string' && patch !== '' ? { patch: sides(patch) } : {}),
        };
    });
}
/** The lines that go and those that come. */
function sides(diff) {
    const lines = diff.split('\n').filter((line) => !/^(?:---|\+\+\+|@@|diff |index |\\)/.test(line));
    const of = (sign) => lines
        .filter((line) => line.startsWith(sign))
        .map((line) => line.slice(1))
        .join('\n');
    return { before: of('-'), after: of('+') };
}
function advice_text(value) {
    return typeof value === 'string' ? value : '';
}

;// CONCATENATED MODULE: ./.build/src/pipeline/report/page/platform.js
/** One platform as the HTML report shows it. */
function platformPage(read, found, { held, compared }, plan) {
    const { platform, digest, compressed, uncompressed, waste, dive, files, base, user } = found;
    return {
        platform,
        digest,
        sizes: {
            compressed,
            uncompressed,
            wasted: waste.total,
            efficiency: dive.efficiency,
            files,
            ...(base === undefined ? {} : { base }),
            ...(user === undefined ? {} : { user }),
        },
        ...previousOf(platform, compared),
        budgets: held
            .filter((one) => one.platform === platform || one.platform === '')
            .map(({ budget, text, passed, causes }) => {
            const limit = plan && limitOf(budget, platform, plan);
            return { name: budget, text, passed, causes, ...(limit === undefined ? {} : { limit }) };
        }),
        layers: found.layers.map(({ digest, command, compressed, size, wasted, killed, ofBase, place }, at) => ({
            digest,
            command,
            compressed,
            size,
            wasted,
            killed,
            ofBase,
            ...(place ? { place: { file: place.file, line: place.line } } : {}),
            entries: read.layers[at]?.entries ?? [],
        })),
        dead: waste.paths,
        duplicates: found.duplicates,
        rewrites: found.rewrites,
    };
}
function previousOf(platform, compared) {
    if (!compared || !('platforms' in compared))
        return {};
    const before = compared.platforms.find((one) => one.platform === platform)?.before;
    if (!before)
        return {};
    const { compressed, uncompressed, waste } = before;
    return { previous: { label: compared.name, compressed, uncompressed, wasted: waste.total } };
}
/** Of a budget in bytes. */
function limitOf(budget, platform, plan) {
    if (budget === 'wasted')
        return plan.wasted?.bytes;
    if (budget !== 'compressed' && budget !== 'uncompressed')
        return undefined;
    const limits = plan[budget];
    return limits.get(platform) ?? limits.get('');
}

;// CONCATENATED MODULE: ./.build/src/pipeline/report/page/tests.js

/**
 * What the stage test tells in the JSON report, read as what it may be: `{services: [{service, platform, emulated, passed,
 * healthyMilliseconds, checks: [{check, outcome, reason}]}]}`. undefined where the stage did not run.
 */
function testsOf(told) {
    if (!(0,is_record/* isRecord */.u)(told) || !Array.isArray(told.services))
        return undefined;
    return told.services.filter(is_record/* isRecord */.u).map((result) => ({
        service: String(result.service ?? ''),
        platform: String(result.platform ?? ''),
        passed: result.passed === true,
        text: wordsOf(result),
    }));
}
/** `healthy in 1.3 s; read-only: writes to /tmp`: what did not pass with its reason. */
function wordsOf({ healthyMilliseconds, emulated, checks }) {
    const healthy = typeof healthyMilliseconds === 'number' ? [`healthy in ${(healthyMilliseconds / 1000).toFixed(1)} s`] : [];
    const told = (Array.isArray(checks) ? checks.filter(is_record/* isRecord */.u) : [])
        .filter(({ outcome }) => outcome === 'fail' || outcome === 'warn')
        .map(({ check, reason }) => [check, reason].filter(Boolean).map(String).join(': '));
    return [...healthy, ...(emulated === true ? ['emulated'] : []), ...told].join('; ').slice(0, 500);
}

;// CONCATENATED MODULE: ./.build/src/pipeline/report/page/data.js




/** What the HTML report shows: what the layers hold, and what each stage that ran found. */
function pageData(looked, { headline, stages, trend }) {
    const { image, digest, created, run, layers, judged, plan, findings, passes } = looked;
    // What stages tell in the JSON report; those that did not run have no tab.
    const told = stages;
    const advice = adviceOf(told.lint);
    const tests = testsOf(told.test);
    return {
        headline,
        image,
        digest,
        created,
        ...(run === undefined ? {} : { run }),
        platforms: judged.analysis.platforms.flatMap((found) => {
            const read = layers.find(({ platform }) => platform === found.platform);
            return read ? [platformPage(read, found, judged, plan)] : [];
        }),
        ...(advice ? { advice } : {}),
        ...(findings ? { findings: findings.map(weakness) } : {}),
        ...(passes ? { sbom: packagesOf(passes) } : {}),
        ...(tests ? { tests } : {}),
        // One run is no trend.
        ...(trend && new Set(trend.map(({ date }) => date)).size > 1 ? { trend } : {}),
    };
}
function weakness(finding) {
    const { severity, id, package: name, installed, fixedIn, title, url } = finding;
    return {
        severity,
        id,
        package: name,
        version: installed,
        fixed: fixedIn,
        title: title.slice(0, 300),
        link: url,
        platforms: (0,findings_finding/* platformsOfFinding */.z)(finding),
    };
}
/** What is installed, once however many platforms and places have it. */
function packagesOf(passes) {
    const found = new Map();
    for (const { platform, report } of passes)
        for (const { Type: type = '', Packages: packages = [] } of report.Results ?? [])
            for (const { Name: name, Version: version = '' } of packages) {
                const key = [type, name, version].join('\0');
                const known = found.get(key);
                if (!known)
                    found.set(key, { name, version, type, platforms: [platform] });
                else if (!known.platforms.includes(platform))
                    known.platforms.push(platform);
            }
    return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
}


/***/ }),

/***/ 55445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ identity),
/* harmony export */   z: () => (/* binding */ platformsOfFinding)
/* harmony export */ });
const findingKinds = (/* unused pure expression or super */ null && (['vulnerability', 'end-of-life', 'unknown-system', 'misconfiguration', 'license']));
/** What makes it the same finding in another version of the image: neither versions nor layers. */
function identity(finding) {
    const { kind, id, package: name, path, installed } = finding;
    // Paths of Python and Java packages have the version in them.
    const place = installed.length < 3 ? path : path.replaceAll(installed, '*');
    return [kind, id, name, place].join('\0');
}
function platformsOfFinding({ sightings }) {
    return sightings.map(({ platform }) => platform);
}


/***/ })

};
