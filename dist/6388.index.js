export const id = 6388;
export const ids = [6388];
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


/***/ }),

/***/ 15142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ parseDay),
/* harmony export */   n: () => (/* binding */ parseInstant)
/* harmony export */ });
/** `2027-01-31`: its first instant in UTC; undefined for what is no day of the calendar. */
function parseDay(text) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
        return undefined;
    const date = new Date(`${text}T00:00:00Z`);
    // JavaScript makes 2 March of 30 February.
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? date : undefined;
}
/** A day, or an instant as RFC 3339 writes it. */
function parseInstant(text) {
    const [, day = '', time = '', zone = ''] = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}:\d{2}(?:\.\d+)?)(Z|[+-]\d{2}:\d{2})?$/.exec(text) ?? [];
    if (day === '')
        return parseDay(text);
    const date = new Date(`${day}T${time}${zone || 'Z'}`);
    return parseDay(day) === undefined || Number.isNaN(date.getTime()) ? undefined : date;
}


/***/ }),

/***/ 56388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judge: () => (/* reexport */ judge),
  plan: () => (/* reexport */ plan),
  show: () => (/* reexport */ show),
  table: () => (/* reexport */ text_table_table),
  vulnerabilitiesPredicate: () => (/* reexport */ vulnerabilitiesPredicate),
  write: () => (/* reexport */ write)
});

// EXTERNAL MODULE: ./.build/src/scan/findings/finding.js
var findings_finding = __webpack_require__(55445);
;// CONCATENATED MODULE: ./.build/src/scan/findings/end-of-life.js
/** Releases of these have two numbers; those of the others one. */
const twoNumbers = ['alpine', 'ubuntu', 'opensuse.leap', 'opensuse-leap', 'photon', 'cbl-mariner', 'azurelinux'];
/**
 * A system that gets no more security updates: HIGH, because what is found next stays open, and it has a fix, a newer
 * release. Its id can stand in the ignore file like any other.
 */
function endOfLife({ Metadata: { OS } }) {
    if (OS?.EOSL !== true)
        return [];
    const numbers = OS.Name.split('.');
    const release = numbers.slice(0, twoNumbers.includes(OS.Family) ? 2 : 1).join('.');
    return [
        {
            kind: 'end-of-life',
            id: `EOL-${OS.Family}-${release}`,
            severity: 'HIGH',
            package: OS.Family,
            installed: OS.Name,
            fixedIn: 'a release that is still supported',
            status: 'end_of_life',
            path: '',
            ecosystem: OS.Family,
            title: `${OS.Family} ${release} gets no more security updates`,
            description: 'What is found in it from now on stays open. Build on a newer release.',
            url: '',
            purl: '',
        },
    ];
}

;// CONCATENATED MODULE: ./.build/src/scan/findings/layers.js
/** Where in the image a layer lies, and whether it came with the base. */
function layersOf({ Metadata }, base) {
    const known = new Map();
    const ofBase = new Set(base?.diffIds);
    Metadata.DiffIDs?.forEach((diffId, at) => {
        known.set(diffId, { layer: at + 1, ...(base ? { from: ofBase.has(diffId) ? 'base' : 'image' } : {}) });
    });
    const ofSystem = ofBase.size > 0 ? { from: 'base' } : {};
    return Object.assign((diffId) => known.get(diffId ?? '') ?? {}, { ofSystem });
}

// EXTERNAL MODULE: ./.build/src/core/shown.js
var shown = __webpack_require__(82906);
;// CONCATENATED MODULE: ./.build/src/scan/findings/cvss.js
/** The CVSS base score that counts: of who set the severity, then NVD's, GitHub's, else the highest. */
function scoreOf({ CVSS: all, SeveritySource: source }) {
    if (!all)
        return undefined;
    for (const name of [source, 'nvd', 'ghsa']) {
        const score = name !== undefined && Object.hasOwn(all, name) ? newest(all[name]) : undefined;
        if (score !== undefined)
            return score;
    }
    return Object.values(all)
        .map(newest)
        .reduce((one, other) => (other !== undefined && (one === undefined || other > one) ? other : one), undefined);
}
function newest(cvss) {
    return [cvss?.V40Score, cvss?.V3Score, cvss?.V2Score].find((score) => typeof score === 'number' && score > 0 && score <= 10);
}

;// CONCATENATED MODULE: ./.build/src/scan/findings/read-finding.js


function fromVulnerability(found, { Class, Target, Type }) {
    const score = scoreOf(found);
    return {
        kind: 'vulnerability',
        id: found.VulnerabilityID,
        severity: severityOf(found.Severity),
        package: found.PkgName,
        installed: found.InstalledVersion ?? '',
        fixedIn: found.FixedVersion ?? '',
        status: found.Status ?? '',
        // A lock file or an executable is the target itself; the target of system packages is the image.
        path: relative(found.PkgPath || (Class === 'os-pkgs' ? '' : Target)),
        ecosystem: Type ?? '',
        title: found.Title ?? '',
        description: found.Description ?? '',
        url: httpUrl(found.PrimaryURL),
        purl: found.PkgIdentifier?.PURL?.split('?')[0] ?? '',
        ...(score === undefined ? {} : { score }),
        diffId: found.Layer?.DiffID,
    };
}
function fromMisconfiguration(found, { Type }) {
    return {
        ...nothing,
        kind: 'misconfiguration',
        id: found.ID,
        severity: severityOf(found.Severity),
        fixedIn: found.Resolution ?? '',
        status: 'failed',
        ecosystem: Type ?? '',
        title: found.Title ?? '',
        description: found.Message ?? '',
        url: httpUrl(found.PrimaryURL),
    };
}
function fromLicense(found, { Target }) {
    return {
        ...nothing,
        kind: 'license',
        id: found.Name,
        severity: severityOf(found.Severity),
        package: found.PkgName || found.FilePath || Target,
        status: found.Category ?? '',
        path: relative(found.FilePath ?? ''),
        title: `${found.Category ?? 'unknown'} licence`,
        url: httpUrl(found.Link),
    };
}
/** Trivy lists passed checks too, where it was asked to or where an ignore file names them. */
function isFailure({ Status }) {
    return Status === undefined || Status === 'FAIL';
}
const nothing = {
    package: '',
    installed: '',
    fixedIn: '',
    path: '',
    ecosystem: '',
    title: '',
    description: '',
    purl: '',
};
function severityOf(word) {
    const known = shown/* severities */.g.find((severity) => severity === word?.toUpperCase());
    return known ?? 'UNKNOWN';
}
function relative(path) {
    return path.replace(/^\/+/, '');
}
/** Anything else behind a link could run in the reader's page. */
function httpUrl(text) {
    return text !== undefined && /^https?:\/\//i.test(text) && URL.canParse(text) ? text : '';
}

// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
;// CONCATENATED MODULE: ./.build/src/scan/findings/read-suppressed.js


/** What an ignore file or VEX took away; [] for a secret, and for a check that would have passed anyway. */
function readSuppressed(one, result) {
    const finding = rawOf(one, result);
    if (!finding)
        return [];
    const { Status: status, Statement: reason = '', Source: source = '' } = one;
    return [{ ...finding, suppressed: { status, reason, source } }];
}
function rawOf({ Type, Finding }, result) {
    if (!(0,is_record/* isRecord */.u)(Finding))
        return undefined;
    if (Type === 'vulnerability')
        return fromVulnerability(Finding, result);
    if (Type === 'license')
        return fromLicense(Finding, result);
    if (Type !== 'misconfiguration')
        return undefined;
    const check = Finding;
    return isFailure(check) ? fromMisconfiguration(check, result) : undefined;
}

// EXTERNAL MODULE: ./.build/src/core/plain.js
var plain = __webpack_require__(85759);
;// CONCATENATED MODULE: ./.build/src/scan/findings/unknown-system.js

/**
 * A system of which nobody could look anything up: that nothing was found in it says nothing. UNKNOWN, so that who wants
 * to can gate on it; its id can stand in the ignore file like any other.
 */
function unknownSystemOf({ unknownSystem }) {
    if (!unknownSystem)
        return [];
    const { family, version, lacks } = unknownSystem;
    const name = (0,plain/* plain */.p)(family === 'none' ? 'system' : family, 60);
    return [
        {
            kind: 'unknown-system',
            id: `SYSTEM-${[family, version]
                .filter(Boolean)
                .join('-')
                .replace(/[^A-Za-z0-9.]+/g, '-')
                .slice(0, 80)}`,
            severity: 'UNKNOWN',
            package: name,
            installed: version,
            fixedIn: '',
            status: '',
            path: '',
            ecosystem: family,
            title: problems[lacks]((0,plain/* plain */.p)([name, version].filter(Boolean).join(' '), 80), family === 'none'),
            description: 'That nothing was found in it does not mean that there is nothing.',
            url: '',
            purl: '',
        },
    ];
}
const problems = {
    system: (name, nameless) => `Trivy does not know the ${nameless ? 'system of its packages' : `system ${name}`}: nothing was looked up for it`,
    release: (name) => `Trivy does not know the release ${name}: nothing was found for it, and it may have no data`,
    packages: (name) => `no list of the packages of ${name} is in the image: nothing was looked up for them`,
};

;// CONCATENATED MODULE: ./.build/src/scan/findings/read-pass.js





/** Every finding of one platform, suppressed ones included. Secrets are another stage's. */
function readPass(pass, base) {
    const { platform, report } = pass;
    const layers = layersOf(report, base);
    const place = ({ diffId, ...finding }) => ({
        ...finding,
        sightings: [{ platform, ...layers(diffId) }],
    });
    const findings = (report.Results ?? []).flatMap((result) => read_pass_rawOf(result)).map(place);
    return [
        ...[...endOfLife(report), ...unknownSystemOf(pass)].map((finding) => ({
            ...finding,
            sightings: [{ platform, ...layers.ofSystem }],
        })),
        ...findings,
    ];
}
function read_pass_rawOf(result) {
    return [
        ...(result.Vulnerabilities ?? []).map((one) => fromVulnerability(one, result)),
        ...(result.Misconfigurations ?? []).filter(isFailure).map((one) => fromMisconfiguration(one, result)),
        ...(result.Licenses ?? []).map((one) => fromLicense(one, result)),
        ...(result.ExperimentalModifiedFindings ?? []).flatMap((one) => readSuppressed(one, result)),
    ];
}

;// CONCATENATED MODULE: ./.build/src/scan/findings/worst-first.js

/** The order of everything that is told; it does not depend on the order of the passes. */
function worstFirst(findings) {
    return findings
        .map((finding) => ({ finding, key: sortKey(finding) }))
        .sort(({ finding: one, key }, { finding: other, key: otherKey }) => Number(other.gated) - Number(one.gated) ||
        (rank.get(one.severity) ?? 0) - (rank.get(other.severity) ?? 0) ||
        compareText(key, otherKey))
        .map(({ finding }) => finding);
}
function sortKey({ kind, package: name, id, installed, path, fixedIn, description }) {
    // The end of life first: it is why the rest has no fix.
    return [
        kind === 'end-of-life' || kind === 'unknown-system' ? '' : kind,
        name,
        id,
        installed,
        path,
        fixedIn,
        description,
    ].join('\0');
}
/** By code units: the same on every machine. */
function compareText(one, other) {
    return one < other ? -1 : one > other ? 1 : 0;
}
const rank = new Map(shown/* severities */.g.map((severity, at) => [severity, at]));

;// CONCATENATED MODULE: ./.build/src/scan/findings/base.js



/** Marks what came with the base and is not in its newer version. */
function markFixed(findings, base) {
    if (!base?.newer)
        return findings;
    const still = identitiesOf(base.newer.pass);
    return findings.map((finding) => finding.sightings.some(({ from }) => from === 'base') && !still.has((0,findings_finding/* identity */.D)(finding))
        ? { ...finding, sightings: finding.sightings.map((one) => ({ ...one, fixedByBase: true })) }
        : finding);
}
/** One entry for platforms that would be told the same. */
function baseAdvice(findings, bases) {
    const told = new Map();
    for (const [platform, base] of [...bases].sort(([one], [other]) => compareText(one, other))) {
        const { platforms: _, ...advice } = adviceFor(platform, base, findings);
        const key = JSON.stringify(advice);
        const platforms = told.get(key)?.platforms ?? [];
        told.set(key, { ...advice, platforms: [...platforms, platform] });
    }
    return [...told.values()];
}
function adviceFor(platform, base, findings) {
    const here = findings.flatMap((finding) => {
        const sighting = finding.sightings.find((one) => one.platform === platform);
        return sighting ? [{ finding, sighting }] : [];
    });
    const ofBase = here.filter(({ sighting }) => sighting.from === 'base');
    const fixed = ofBase.filter(({ sighting }) => sighting.fixedByBase);
    const { reference, digest, newer } = base;
    return {
        platforms: [platform],
        reference,
        digest,
        all: here.length,
        fromBase: ofBase.length,
        gatedFromBase: ofBase.filter(({ finding }) => finding.gated).length,
        ...(newer
            ? {
                newer: {
                    digest: newer.digest,
                    fixes: fixed.length,
                    fixesGated: fixed.filter(({ finding }) => finding.gated).length,
                    adds: added(newer.pass, here.map(({ finding }) => finding)),
                },
            }
            : {}),
    };
}
/** What the newer base has that the image does not have yet. */
function added(pass, here) {
    const known = new Set(here.map(findings_finding/* identity */.D));
    return [
        ...new Set(readPass(pass)
            .filter(({ suppressed }) => !suppressed)
            .map(findings_finding/* identity */.D)),
    ].filter((one) => !known.has(one)).length;
}
function identitiesOf(pass) {
    return new Set(readPass(pass).map(findings_finding/* identity */.D));
}

;// CONCATENATED MODULE: ./.build/src/scan/findings/merge.js
/** Findings that are equal become one with every platform's sighting; of one platform's doubles the first stays. */
function merge(findings) {
    const merged = new Map();
    for (const finding of findings) {
        const key = keyOf(finding);
        const known = merged.get(key);
        const sightings = known?.sightings ?? new Map();
        if (!known)
            merged.set(key, { finding, sightings });
        for (const sighting of finding.sightings)
            if (!sightings.has(sighting.platform))
                sightings.set(sighting.platform, sighting);
    }
    return [...merged.values()].map(({ finding, sightings }) => ({ ...finding, sightings: [...sightings.values()] }));
}
/** Everything that a reader would see as a difference. */
function keyOf(finding) {
    const { kind, id, severity, package: name, installed, fixedIn, status, path, description, suppressed } = finding;
    // One check can fail for several reasons, which its message tells apart.
    const message = kind === 'misconfiguration' ? description : '';
    const why = suppressed ? [suppressed.status, suppressed.source, suppressed.reason] : [];
    return [kind, id, severity, name, installed, fixedIn, status, path, message, ...why].join('\0');
}

;// CONCATENATED MODULE: ./.build/src/scan/findings/compare.js




/** @param now every finding of this image, suppressed ones included */
function compareFindings(now, platforms, { reference, passes }) {
    const before = new Map(passes.map((pass) => [pass.platform, readPass(pass)]));
    const both = platforms.filter((platform) => before.has(platform));
    const known = new Map(both.map((platform) => [platform, new Set((before.get(platform) ?? []).map(findings_finding/* identity */.D))]));
    const here = new Map(both.map((platform) => [platform, new Set()]));
    for (const finding of now)
        for (const { platform } of finding.sightings)
            here.get(platform)?.add((0,findings_finding/* identity */.D)(finding));
    const open = now.filter(({ suppressed, sightings }) => !suppressed && sightings.some(({ platform }) => known.has(platform)));
    const isNew = (finding) => finding.sightings.some(({ platform }) => known.get(platform)?.has((0,findings_finding/* identity */.D)(finding)) === false);
    const gone = both.flatMap((platform) => (before.get(platform) ?? []).filter((one) => !one.suppressed && !here.get(platform)?.has((0,findings_finding/* identity */.D)(one))));
    const added = open.filter(isNew);
    return {
        reference,
        platforms: both,
        without: platforms.filter((platform) => !before.has(platform)),
        added,
        gone: worstFirst(merge(gone).map((finding) => ({ ...finding, gated: false }))),
        still: open.length - added.length,
    };
}

;// CONCATENATED MODULE: ./.build/src/scan/ignore/glob-pattern.js
/** A glob of the ignore file as a pattern: `**` goes through folders, `*` and `?` do not, `{a,b}` is either. */
function globPattern(glob) {
    const parts = glob
        .replace(/^\/+/, '')
        // Two that touch mean no more than one, and a pattern of many would take for ever.
        .replace(/\*\*(?:\/?\*\*)+/g, '**')
        .split(/(\*\*\/|\*\*|\*|\?|\{[^{}]*\})/)
        .map(part);
    return new RegExp(`^${parts.join('')}$`);
}
function part(text) {
    if (text === '**/')
        return '(?:.*/)?';
    if (text === '**')
        return '.*';
    if (text === '*')
        return '[^/]*';
    if (text === '?')
        return '[^/]';
    if (/^\{.*\}$/.test(text))
        return `(?:${text.slice(1, -1).split(',').map(literal).join('|')})`;
    return literal(text);
}
function literal(text) {
    return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

;// CONCATENATED MODULE: ./.build/src/scan/ignore/entry.js

/** As Trivy decides it: an entry that expires on a day does not apply on that day any more. */
function isExpired({ expiresAt }, now) {
    return expiresAt !== undefined && expiresAt < now;
}
/** Whether a finding with this entry's id is what the entry means. */
function covers(entry, finding) {
    return (entry.kinds.includes(finding.kind) &&
        sameId(entry.id) === sameId(finding.id) &&
        (entry.purls.length === 0 || entry.purls.some((purl) => isPurlOf(purl, finding.purl))) &&
        // Packages of the system have no path of their own.
        (entry.paths.length === 0 ||
            finding.path === '' ||
            entry.paths.some((path) => globPattern(path).test(finding.path))));
}
/** Trivy takes its old ids of checks too: AVD-DS-0002 is DS-0002. */
function sameId(id) {
    return id.replace(/^AVD-/, '');
}
/** `pkg:deb/debian/libssl3` means every version of it. */
function isPurlOf(wanted, purl) {
    const [name = ''] = wanted.split('?');
    return purl === name || purl.startsWith(`${name}@`);
}

;// CONCATENATED MODULE: ./.build/src/scan/findings/suppression.js

const ours = ['end-of-life', 'unknown-system'];
/**
 * Puts right what Trivy says of what it took away: it gives no reason for the ignore file's text form. And takes
 * away what is a finding of ours where the ignore file says so: the end of life, and a system that Trivy does not know.
 */
function suppressor(plan, now) {
    const entries = new Map();
    for (const entry of plan.entries) {
        const id = sameId(entry.id);
        entries.set(id, [...(entries.get(id) ?? []), entry]);
    }
    return (finding) => {
        if (!finding.suppressed && !ours.includes(finding.kind))
            return finding;
        const same = (entries.get(sameId(finding.id)) ?? []).filter((entry) => covers(entry, finding) && !isExpired(entry, now));
        return finding.suppressed ? explained(finding, finding.suppressed, same) : suppressedByUs(finding, same, plan);
    };
}
function explained(finding, given, same) {
    const { status, source, reason } = given;
    const told = status === 'ignored' && reason === '' ? same.find(({ statement }) => statement !== '')?.statement : undefined;
    return { ...finding, suppressed: { status, source, reason: told ?? reason } };
}
function suppressedByUs(finding, same, { ignoreFile }) {
    const entry = same.find(({ paths, purls }) => paths.length === 0 && purls.length === 0);
    if (!entry || !ignoreFile)
        return finding;
    return { ...finding, suppressed: { status: 'ignored', reason: entry.statement, source: ignoreFile.name } };
}

;// CONCATENATED MODULE: ./.build/src/scan/gate.js


/** Only a vulnerability can be without a fix: a check or a licence is for the user to change. */
function isGated(finding, { severities, ignoreUnfixed }) {
    if (finding.suppressed || !severities.includes(finding.severity))
        return false;
    return !ignoreUnfixed || finding.kind !== 'vulnerability' || hasFix(finding);
}
function hasFix({ fixedIn, status }) {
    return fixedIn !== '' || status === 'fixed';
}
const named = 3;
/** @param gated the worst first */
function verdictOf(gated, platforms, fail) {
    if (gated.length === 0 || !fail)
        return { gate: 'scan', passed: true };
    const causes = gated.slice(0, named).map((finding) => causeOf(finding, platforms));
    const more = gated.length - causes.length;
    return { gate: 'scan', passed: false, reason: `${causes.join('; ')}${more > 0 ? `; and ${more} more` : ''}` };
}
/** "libssl3 3.0.1-1 has CVE-2026-1 (CRITICAL, linux/arm64), fixed in 3.0.2-1" */
function causeOf(finding, platforms) {
    const { kind, id, severity, package: name, installed, fixedIn, title } = finding;
    const where = `(${severity}, ${platformWords((0,findings_finding/* platformsOfFinding */.z)(finding), platforms)})`;
    const what = (0,plain/* plain */.p)(`${name} ${installed}`, 100);
    if (kind === 'end-of-life')
        return `${what} is past its end of life ${where}, fixed in ${fixedIn}`;
    if (kind === 'unknown-system')
        return `${(0,plain/* plain */.p)(title, 200)} ${where}`;
    if (kind === 'misconfiguration')
        return `${(0,plain/* plain */.p)(id, 60)} ${where}: ${(0,plain/* plain */.p)(title, 100)}`;
    if (kind === 'license')
        return `${what} has the licence ${(0,plain/* plain */.p)(id, 60)} ${where}`;
    return `${what} has ${(0,plain/* plain */.p)(id, 60)} ${where}, ${fixedIn === '' ? 'without a fix' : `fixed in ${(0,plain/* plain */.p)(fixedIn, 80)}`}`;
}
/** Names one, several, or all of the platforms. */
function platformWords(some, all) {
    return all.length > 1 && some.length === all.length ? 'all platforms' : some.join(', ');
}

;// CONCATENATED MODULE: ./.build/src/scan/telling/remarks.js



/** Systems that are not known, files that were not read, then what of the ignore file is over or needed by nothing. */
function remarksOf(known) {
    const { plan, findings } = known;
    const systems = findings.filter(({ kind }) => kind === 'unknown-system');
    const told = ignoreRemarks(known);
    const of = (about) => told.filter((one) => one.about === about);
    return [
        ...systems.map((one) => warning('system', (0,plain/* plain */.p)(`${(0,findings_finding/* platformsOfFinding */.z)(one).join(', ')}: ${one.title}`, 300))),
        ...plan.warnings.map((message) => warning('missing', (0,plain/* plain */.p)(message, 300))),
        ...of('expired'),
        ...of('unused'),
        ...vexRemarks(known),
    ];
}
/** With the place that an annotation has beside its text. */
function remarkText({ message, place }) {
    return place ? `${(0,plain/* plain */.p)([place.file, place.line].filter(Boolean).join(':'), 300)}: ${message}` : message;
}
function warning(about, message) {
    return { level: 'warning', about, message };
}
function ignoreRemarks({ plan, findings, suppressed, now }) {
    const { ignoreFile } = plan;
    if (!ignoreFile)
        return [];
    const open = byId(findings);
    const taken = byId(suppressed);
    return plan.entries.flatMap((entry) => {
        const has = (all) => (all.get(sameId(entry.id)) ?? []).some((finding) => covers(entry, finding));
        const remark = (about, words) => ({
            ...warning(about, `${(0,plain/* plain */.p)(entry.id, 100)} ${words}`),
            place: { file: ignoreFile.name, line: entry.line },
        });
        const looked = wasLookedFor(entry, plan);
        if (isExpired(entry, now)) {
            const left = has(open) ? ': what it ignored counts again' : ': nothing it ignored is left: remove it';
            return [remark('expired', `expired on ${entry.expiresAt?.toISOString().slice(0, 10)}${looked ? left : ''}`)];
        }
        return !looked || has(taken) ? [] : [remark('unused', 'ignores nothing that the image has: remove it')];
    });
}
/** Trivy does not say which document took a finding away: one that has its id may have. */
function vexRemarks({ plan, suppressed }) {
    if (!plan.scanners.includes('vuln'))
        return [];
    const taken = suppressed.filter(({ suppressed: why }) => why?.source !== plan.ignoreFile?.name).map(({ id }) => id);
    return plan.vex
        .filter(({ text }) => !taken.some((id) => mentions(text, id)))
        .map(({ name }) => ({ ...warning('unused', 'nothing in it applies to this image'), place: { file: name } }));
}
/** CVE-2026-1 is not CVE-2026-11. */
function mentions(text, id) {
    for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1))
        if (!/[A-Za-z0-9]/.test(text.charAt(at + id.length)))
            return true;
    return false;
}
/** Of what no scanner looked for, nobody knows whether it is there. */
function wasLookedFor({ kinds }, { scanners }) {
    return kinds.every((kind) => {
        if (kind === 'secret')
            return false;
        if (kind === 'misconfiguration')
            return scanners.includes('misconfig');
        return scanners.includes(kind === 'license' ? 'license' : 'vuln');
    });
}
function byId(findings) {
    const map = new Map();
    for (const finding of findings) {
        const id = sameId(finding.id);
        const same = map.get(id);
        if (same)
            same.push(finding);
        else
            map.set(id, [finding]);
    }
    return map;
}

;// CONCATENATED MODULE: ./.build/src/scan/judge.js








/** @param passes one a platform, in any order; none at all is an error, never "no findings" */
function judge(plan, passes, context) {
    if (passes.length === 0)
        throw new Error('there is no platform to judge');
    const sorted = [...passes].sort((one, other) => compareText(one.platform, other.platform));
    const platforms = sorted.map(({ platform }) => platform);
    const { bases = new Map(), now } = context;
    const read = sorted.flatMap((pass) => {
        const base = bases.get(pass.platform);
        return markFixed(readPass(pass, base), base);
    });
    const all = worstFirst(merge(read.map(suppressor(plan, now))).map((finding) => ({ ...finding, gated: isGated(finding, plan) })));
    const findings = all.filter(({ suppressed }) => !suppressed);
    const suppressed = all.filter((finding) => finding.suppressed);
    const gated = findings.filter((finding) => finding.gated);
    const known = { plan, findings, suppressed, now };
    return {
        image: context.image,
        now,
        plan,
        platforms,
        findings,
        suppressed,
        counts: countsOf(findings, platforms),
        gatedCounts: countsOf(gated, platforms),
        verdict: verdictOf(gated, platforms, plan.fail),
        remarks: remarksOf(known),
        ...(context.compare ? { comparison: compareFindings(all, platforms, context.compare) } : {}),
        bases: baseAdvice(findings, bases),
    };
}
function countsOf(findings, platforms) {
    const counts = Object.fromEntries(platforms.map((platform) => [platform, {}]));
    for (const { severity, sightings } of findings)
        for (const { platform } of sightings) {
            const of = counts[platform];
            if (of)
                of[severity] = (of[severity] ?? 0) + 1;
        }
    return counts;
}

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/scan/ignore/day.js
var ignore_day = __webpack_require__(15142);
;// CONCATENATED MODULE: ./.build/src/scan/ignore/text.js

/** `CVE-2026-1 exp:2027-01-01 # why`, one a line. */
function parseIgnoreText(text) {
    const entries = [];
    const wrong = [];
    text.split(/\r?\n/).forEach((whole, at) => {
        const line = at + 1;
        const trimmed = whole.trim();
        if (trimmed === '' || trimmed.startsWith('#'))
            return;
        const [before = '', ...comment] = trimmed.split(/\s#/);
        const [id = '', ...words] = before.split(/\s+/).filter(Boolean);
        const problem = problemOf(id, words);
        if (problem) {
            wrong.push({ line, ...problem });
            return;
        }
        const day = words.findLast((word) => word.startsWith('exp:'));
        const expiresAt = day === undefined ? undefined : (0,ignore_day/* parseDay */.I)(day.slice('exp:'.length));
        entries.push({
            id,
            kinds: kindsOf(id),
            paths: [],
            purls: [],
            ...(expiresAt ? { expiresAt } : {}),
            statement: comment.join(' #').trim(),
            line,
        });
    });
    return { entries, wrong };
}
function problemOf(id, words) {
    if (id.includes('#'))
        return { problem: `the id ${id} has a # in it`, cure: 'Put a space before the comment.' };
    const second = words.find((word) => /^(CVE|GHSA)-/.test(word));
    if (second)
        return { problem: `${second} stands behind another id, where nobody reads it`, cure: 'One id a line.' };
    const day = words.find((word) => /^exp/i.test(word) && /[:=]/.test(word));
    if (day !== undefined && (!day.startsWith('exp:') || (0,ignore_day/* parseDay */.I)(day.slice('exp:'.length)) === undefined))
        return { problem: `${day} is no expiry date`, cure: 'Write it like exp:2027-01-31.' };
    return undefined;
}
/** Trivy takes such an id for any kind; by its form it can mean only some. */
function kindsOf(id) {
    if (/^(CVE|GHSA|TEMP|DLA|DSA|RHSA|ELSA|ALAS|USN|GO|PYSEC|RUSTSEC|EOL|SYSTEM)[-0-9]/.test(id))
        return ['vulnerability', 'end-of-life', 'unknown-system'];
    if (/^(AVD-)?[A-Z]+-?\d{3,4}$/.test(id))
        return ['misconfiguration'];
    if (/^[a-z0-9]+(-[a-z0-9]+)+$/.test(id))
        return ['secret'];
    return ['vulnerability', 'misconfiguration', 'license', 'secret'];
}

;// CONCATENATED MODULE: ./.build/src/scan/ignore/file.js

/** Both of Trivy's forms; the file's name tells which, as it tells Trivy. */
async function parseIgnoreFile(name, text) {
    if (!/\.ya?ml$/i.test(name))
        return parseIgnoreText(text);
    const { parseIgnoreYaml } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(5673)]).then(__webpack_require__.bind(__webpack_require__, 35673));
    return parseIgnoreYaml(text);
}
function ignoreMistakes(name, wrong) {
    return wrong.map(({ line, problem, cure }) => ({
        input: 'scan-ignore-file',
        value: `${name}:${line}`,
        problem,
        cure,
    }));
}

;// CONCATENATED MODULE: ./.build/src/scan/ignore/vex-file.js

/** A VEX document that Trivy would stumble over, or read as none; none for a good one. */
function vexMistakes(name, text) {
    const cure = 'Give an OpenVEX, CSAF or CycloneDX document as JSON.';
    let document;
    try {
        document = JSON.parse(text);
    }
    catch {
        return [{ input: 'scan-vex', value: name, problem: 'is no JSON', cure }];
    }
    return isVex(document) ? [] : [{ input: 'scan-vex', value: name, problem: 'is no VEX document', cure }];
}
function isVex(document) {
    if (!(0,is_record/* isRecord */.u)(document))
        return false;
    const { '@context': context, bomFormat, document: csaf } = document;
    if (bomFormat === 'CycloneDX')
        return true;
    if (typeof context === 'string' && context.includes('openvex'))
        return true;
    return (0,is_record/* isRecord */.u)(csaf) && typeof csaf.csaf_version === 'string';
}

;// CONCATENATED MODULE: ./.build/src/scan/plan.js



/** @throws InputError that names every file which is missing, and every entry that is wrong */
async function plan(inputs, trusted) {
    const mistakes = [];
    const warnings = [];
    const read = async (input, name) => {
        const text = await trusted.read(name);
        if (text !== undefined)
            return [{ name, text }];
        if (trusted.fromBase)
            warnings.push(`${input}: ${name} is not used: the base ref does not have it`);
        else
            mistakes.push({ input, value: name, problem: 'cannot be read', cure: 'Name a file that exists in the checkout.' });
        return [];
    };
    const [ignoreFile] = inputs.scanIgnoreFile === '' ? [] : await read('scan-ignore-file', inputs.scanIgnoreFile);
    const vex = [];
    for (const name of inputs.scanVex)
        vex.push(...(await read('scan-vex', name)));
    const ignored = ignoreFile && (await parseIgnoreFile(ignoreFile.name, ignoreFile.text));
    if (ignoreFile && ignored)
        mistakes.push(...ignoreMistakes(ignoreFile.name, ignored.wrong));
    for (const { name, text } of vex)
        mistakes.push(...vexMistakes(name, text));
    if (mistakes.length > 0)
        throw new errors/* InputError */.dz(mistakes);
    return {
        scanners: inputs.scanScanners,
        severities: inputs.scanSeverity,
        ignoreUnfixed: inputs.scanIgnoreUnfixed,
        fail: inputs.scanFail,
        ignoreFile,
        entries: ignored?.entries ?? [],
        vex,
        warnings,
    };
}

;// CONCATENATED MODULE: ./.build/src/scan/telling/predicate.js
/**
 * What is attested of a scan: cosign's predicate for vulnerabilities, with those of one platform as Trivy told them.
 * Nothing of secrets or of the packages goes with it: the SBOM has these.
 *
 * https://github.com/sigstore/cosign/blob/main/specs/COSIGN_VULN_ATTESTATION_SPEC.md
 */
function vulnerabilitiesPredicate({ report }, { version }, database, { runUrl, now }) {
    const { SchemaVersion, ArtifactName, CreatedAt, Metadata, Results = [] } = report;
    const { OS, ImageID, DiffIDs, RepoDigests } = Metadata;
    const finished = now.toISOString();
    return {
        invocation: { uri: runUrl ?? '', event_id: '', 'builder.id': '', parameters: [] },
        scanner: {
            uri: `pkg:github/aquasecurity/trivy${version === '' ? '' : `@${version}`}`,
            version,
            db: database ? { uri: database.from, version: database.updatedAt.toISOString() } : { uri: '', version: '' },
            result: {
                SchemaVersion,
                CreatedAt,
                ArtifactName,
                ArtifactType: 'container_image',
                Metadata: { OS, ImageID, DiffIDs, RepoDigests },
                Results: Results.flatMap(vulnerabilitiesOf),
            },
        },
        metadata: { scanStartedOn: CreatedAt ?? finished, scanFinishedOn: finished },
    };
}
/** A result without any is told all the same: it was looked at. */
function vulnerabilitiesOf(result) {
    const { Target, Class, Type, Vulnerabilities, ExperimentalModifiedFindings: modified = [] } = result;
    if (Class !== 'os-pkgs' && Class !== 'lang-pkgs')
        return [];
    const suppressed = modified.filter((one) => one.Type === 'vulnerability');
    return [
        {
            Target,
            Class,
            ...(Type === undefined ? {} : { Type }),
            ...(Vulnerabilities === undefined ? {} : { Vulnerabilities }),
            ...(suppressed.length === 0 ? {} : { ExperimentalModifiedFindings: suppressed }),
        },
    ];
}

// EXTERNAL MODULE: ./.build/src/core/markdown.js
var markdown = __webpack_require__(19982);
// EXTERNAL MODULE: ./.build/src/core/table.js
var table = __webpack_require__(36847);
;// CONCATENATED MODULE: ./.build/src/scan/findings/grouped.js

/** Up to so many ids of a package have a line each. */
const most = 3;
/** In the order of the first of each. What differs in anything but its id is told apart. */
function grouped(findings) {
    const sizes = new Map();
    const keys = findings.map(grouped_keyOf);
    for (const key of keys)
        sizes.set(key, (sizes.get(key) ?? 0) + 1);
    const told = new Set();
    return findings.flatMap((first, at) => {
        const key = keys[at] ?? '';
        const size = sizes.get(key) ?? 1;
        if (first.kind !== 'vulnerability' || size <= most)
            return [{ first, size: 1 }];
        if (told.has(key))
            return [];
        told.add(key);
        return [{ first, size }];
    });
}
function grouped_keyOf(finding) {
    const { kind, severity, package: name, installed, fixedIn, status, path, gated, suppressed, sightings } = finding;
    const from = sightings.map(({ layer, from: origin, fixedByBase }) => [layer, origin, fixedByBase].join());
    const why = suppressed ? [suppressed.status, suppressed.reason, suppressed.source] : [];
    const rest = [kind, severity, name, installed, fixedIn, status, path, gated, ...why];
    return [...rest, ...(0,findings_finding/* platformsOfFinding */.z)(finding), ...from].join('\0');
}

;// CONCATENATED MODULE: ./.build/src/scan/telling/finding-table.js





const head = ['package', 'installed', 'fixed in', 'severity', 'id', 'platforms', 'from'];
/** Findings as rows, as many as fit; what one update of a package mends is one row where it is much. */
function findingTable(findings, platforms, bytes) {
    const items = grouped(findings);
    return (0,table/* table */.t)({ head, items, row: (group) => row(group, platforms), room: { bytes }, count: ({ size }) => size });
}
function row({ first: finding, size }, platforms) {
    const { id, installed, severity, url, gated } = finding;
    return [
        what(finding),
        (0,markdown/* code */.aY)(installed, 60),
        fix(finding),
        gated ? `**${severity}**` : severity,
        size === 1 ? (0,markdown/* link */.nf)(id, url, 60) : `${size} ids: ${(0,markdown/* link */.nf)(id, url, 60)} …`,
        (0,markdown/* escaped */.Mk)(platformWords((0,findings_finding/* platformsOfFinding */.z)(finding), platforms)),
        origin(finding),
    ];
}
function what({ kind, package: name, path, title }) {
    if (kind === 'misconfiguration')
        return (0,markdown/* escaped */.Mk)(title, 100);
    if (kind === 'unknown-system')
        return `${(0,markdown/* code */.aY)(name, 60)} (nothing could be looked up)`;
    if (kind === 'end-of-life')
        return `${(0,markdown/* code */.aY)(name, 60)} (end of life)`;
    // Of a lock file or an executable it tells which; of a package of the system there is none.
    const place = path === '' || path === name ? '' : `<br>${(0,markdown/* code */.aY)(path, 100)}`;
    return `${(0,markdown/* code */.aY)(name, 80)}${place}`;
}
/** Why there is none, where a vendor said so. */
function fix({ kind, fixedIn, status }) {
    if (kind === 'vulnerability' && fixedIn !== '')
        return (0,markdown/* code */.aY)(fixedIn, 80);
    if (fixedIn !== '')
        return (0,markdown/* escaped */.Mk)(fixedIn, 120);
    return status === '' || status === 'affected' || kind === 'license' ? '' : (0,markdown/* escaped */.Mk)(status.replaceAll('_', ' '), 40);
}
function origin({ sightings }) {
    const words = sightings.map(({ from, layer, fixedByBase }) => {
        if (from === 'base')
            return fixedByBase ? 'base, its update fixes it' : 'base';
        const where = layer === undefined ? '' : `layer ${layer}`;
        return from === 'image' ? ['this image', where].filter(Boolean).join(', ') : where;
    });
    return [...new Set(words)].filter(Boolean).join('; ');
}

;// CONCATENATED MODULE: ./.build/src/scan/telling/details.js






/** Findings that were taken away, each with who said so and why. */
function suppressedPart({ suppressed, platforms }, bytes) {
    if (suppressed.length === 0)
        return [];
    const row = (finding) => {
        const { status = '', reason = '', source = '' } = finding.suppressed ?? {};
        const why = [(0,markdown/* escaped */.Mk)(status.replaceAll('_', ' '), 40), reason === '' ? '' : (0,markdown/* escaped */.Mk)(reason), (0,markdown/* code */.aY)(source, 100)];
        const where = (0,markdown/* escaped */.Mk)(platformWords((0,findings_finding/* platformsOfFinding */.z)(finding), platforms));
        const id = (0,markdown/* link */.nf)(finding.id, finding.url, 60);
        return [(0,markdown/* code */.aY)(finding.package), id, finding.severity, where, why.filter(Boolean).join('<br>')];
    };
    const head = ['package', 'id', 'severity', 'platforms', 'why'];
    return (0,markdown/* folded */.TM)(`${suppressed.length} suppressed`, (0,table/* table */.t)({ head, items: suppressed, row, room: { bytes } }));
}
function remarkPart(remarks, bytes) {
    if (remarks.length === 0)
        return [];
    return [...(0,table/* bullets */.e)(remarks, (remark) => (0,markdown/* escaped */.Mk)(remarkText(remark), 300), { bytes }), ''];
}
/** What this image added and what it got rid of. */
function comparisonPart(comparison, platforms, bytes) {
    if (!comparison)
        return [];
    const { reference, added, gone, still, without } = comparison;
    const lonely = without.length === 0 ? '' : ` (it has no ${without.map((platform) => (0,markdown/* code */.aY)(platform)).join(', ')})`;
    const gated = added.filter((finding) => finding.gated).length;
    const counted = `${added.length} added${gated > 0 ? ` (**${gated}** gated)` : ''}, ${gone.length} gone, ${still} still there`;
    const goneLine = ({ package: name, id, url, severity }) => `${(0,markdown/* code */.aY)(name)} ${(0,markdown/* link */.nf)(id, url, 60)} ${severity}`;
    return [
        `Since ${(0,markdown/* code */.aY)(reference, 200)}${lonely}: ${counted}.`,
        '',
        ...(added.length === 0 ? [] : (0,markdown/* folded */.TM)(`${added.length} added`, findingTable(added, platforms, bytes))),
        ...(gone.length === 0 ? [] : (0,markdown/* folded */.TM)(`${gone.length} gone`, (0,table/* bullets */.e)(gone, goneLine, { bytes }))),
    ];
}
function basePart(bases, platforms, bytes) {
    const line = ({ platforms: some, reference, digest, all, fromBase, gatedFromBase, newer }) => {
        const where = (0,markdown/* escaped */.Mk)(platformWords(some, platforms));
        const came = `${fromBase} of ${all} came with the base ${(0,markdown/* code */.aY)(reference, 200)}@${(0,markdown/* code */.aY)(digest.slice(0, 19), 30)}`;
        const blame = `${where}: ${came}, ${gatedFromBase} of these gated`;
        if (!newer)
            return `${blame}.`;
        const brings = newer.adds === 0 ? '' : `, and brings ${newer.adds} others`;
        return `${blame}; its update ${(0,markdown/* code */.aY)(newer.digest.slice(0, 19), 30)} fixes ${newer.fixes} (${newer.fixesGated} gated)${brings}.`;
    };
    return bases.length === 0 ? [] : [...(0,table/* bullets */.e)(bases, line, { bytes }), ''];
}

;// CONCATENATED MODULE: ./.build/src/scan/telling/report-json.js

const report_json_most = 300;
/** The stage's part of the report: counts, and the findings that matter. The whole is in `scan.json`. */
function reportOf(scanned) {
    const { image, plan, platforms, findings, suppressed, counts, gatedCounts, verdict, remarks, comparison, bases } = scanned;
    const gated = findings.filter((finding) => finding.gated);
    return {
        image,
        platforms,
        severities: plan.severities,
        ignoreUnfixed: plan.ignoreUnfixed,
        fail: plan.fail,
        passed: verdict.passed,
        counts,
        gated: gatedCounts,
        findings: brief(gated),
        ...more('moreFindings', gated),
        suppressed: brief(suppressed),
        ...more('moreSuppressed', suppressed),
        remarks: remarks.slice(0, report_json_most).map(({ about, message, place }) => ({ about, message, ...place })),
        ...(comparison
            ? {
                comparedWith: {
                    reference: comparison.reference,
                    platforms: comparison.platforms,
                    added: comparison.added.length,
                    gone: comparison.gone.length,
                    still: comparison.still,
                    addedFindings: brief(comparison.added),
                },
            }
            : {}),
        bases,
    };
}
function brief(findings) {
    return findings.slice(0, report_json_most).map(({ description: _, title, purl, ...finding }) => ({
        ...finding,
        id: (0,plain/* plain */.p)(finding.id, 100),
        package: (0,plain/* plain */.p)(finding.package, 200),
        installed: (0,plain/* plain */.p)(finding.installed, 100),
        fixedIn: (0,plain/* plain */.p)(finding.fixedIn, 200),
        path: (0,plain/* plain */.p)(finding.path, 300),
        title: (0,plain/* plain */.p)(title, 200),
        url: finding.url.length > 500 ? '' : finding.url,
        ...(purl.length > 300 ? {} : { purl }),
        ...(finding.suppressed
            ? { suppressed: { ...finding.suppressed, reason: (0,plain/* plain */.p)(finding.suppressed.reason, 300) } }
            : {}),
    }));
}
function more(name, { length }) {
    return length > report_json_most ? { [name]: length - report_json_most } : {};
}

// EXTERNAL MODULE: ./.build/src/core/image-path.js
var image_path = __webpack_require__(88472);
// EXTERNAL MODULE: ./.build/src/core/sarif.js
var sarif = __webpack_require__(98022);
// EXTERNAL MODULE: ./.build/src/oci/platform.js
var oci_platform = __webpack_require__(78390);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./.build/src/scan/telling/sarif-rules.js




/** As code scanning takes a CVSS score where there is none: the middle of each of its ranges. */
const scores = { CRITICAL: 9.5, HIGH: 8, MEDIUM: 5.5, LOW: 2, UNKNOWN: 0 };
const names = {
    vulnerability: 'Vulnerability',
    'end-of-life': 'EndOfLife',
    'unknown-system': 'UnknownSystem',
    misconfiguration: 'Misconfiguration',
    license: 'License',
};
/** A rule an id. Packages that share one may differ in severity: the worst counts, and it comes first. */
function rulesOf(findings, descriptions) {
    const byId = new Map();
    for (const finding of findings) {
        const id = ruleId(finding);
        const known = byId.get(id);
        if (!known)
            byId.set(id, rule(id, finding, descriptions));
        else if (Number(scoreText(finding)) > Number(known.properties['security-severity']))
            byId.set(id, { ...known, properties: { ...known.properties, 'security-severity': scoreText(finding) } });
    }
    return [...byId.values()];
}
function ruleId({ id }) {
    return (0,plain/* plain */.p)(id, 200) || 'unnamed';
}
function levelOf(severity) {
    if (severity === 'CRITICAL' || severity === 'HIGH')
        return 'error';
    return severity === 'MEDIUM' ? 'warning' : 'note';
}
/** Tells findings apart in all versions of the image; where one image has several, by their versions too. */
function fingerprints(findings) {
    const keys = findings.map(findings_finding/* identity */.D);
    const times = new Map();
    for (const key of keys)
        times.set(key, (times.get(key) ?? 0) + 1);
    return findings.map(({ installed, description }, at) => {
        const key = keys[at] ?? '';
        const told = (times.get(key) ?? 0) > 1 ? `${key}\0${installed}\0${description}` : key;
        return (0,external_node_crypto_.createHash)('sha256').update(told).digest('hex').slice(0, 32);
    });
}
function rule(id, finding, descriptions) {
    const { kind, severity, title, description, url } = finding;
    const short = (0,plain/* plain */.p)(title, 250) || id;
    const long = (descriptions && (0,plain/* plain */.p)(description, 1000)) || short;
    const address = (0,markdown/* linkAddress */.$i)(url);
    return {
        id,
        name: names[kind],
        shortDescription: { text: short },
        fullDescription: { text: long },
        help: {
            text: [`${id} (${severity})`, long, url && `See ${url}`].filter(Boolean).join('\n'),
            markdown: [
                `**${(0,markdown/* escaped */.Mk)(id)}** (${severity})`,
                (0,markdown/* escaped */.Mk)(long, 1000),
                address && `[More on ${(0,markdown/* escaped */.Mk)(id)}](${address})`,
            ]
                .filter(Boolean)
                .join('\n\n'),
        },
        ...(address === '' ? {} : { helpUri: new URL(url).href }),
        defaultConfiguration: { level: levelOf(severity) },
        properties: {
            precision: 'very-high',
            'security-severity': scoreText(finding),
            tags: ['security', kind, severity],
        },
    };
}
function scoreText({ score, severity }) {
    return (score ?? scores[severity]).toFixed(1);
}

;// CONCATENATED MODULE: ./.build/src/scan/telling/sarif.js






/** Code scanning refuses more results a run. */
const mostResults = 25_000;
/** With more rules than this, texts of every one of them would make a file that code scanning refuses. */
const mostDescriptions = 5_000;
/** Findings of one platform, a category of its own. The least severe are left out where there are too many. */
function sarifOf(image, platform, findings) {
    const here = findings
        .map((finding) => ({ ...finding, sightings: finding.sightings.filter((one) => one.platform === platform) }))
        .filter(({ sightings }) => sightings.length > 0)
        .slice(0, mostResults);
    const rules = rulesOf(here, here.length <= mostDescriptions);
    const indexes = new Map(rules.map(({ id }, at) => [id, at]));
    const prints = fingerprints(here);
    const path = (0,image_path/* imagePath */.d)(image);
    const results = here.map((finding, at) => {
        const id = ruleId(finding);
        return {
            ruleId: id,
            ruleIndex: indexes.get(id) ?? -1,
            level: levelOf(finding.severity),
            message: { text: messageText(causeOf(finding, [platform])) },
            locations: [sarif_location(finding, path)],
            // The name that code scanning looks for; a line's hash with a counter in other tools.
            partialFingerprints: { primaryLocationLineHash: `${prints[at]}:1` },
            ...(finding.suppressed ? { suppressions: [suppression(finding.suppressed)] } : {}),
        };
    });
    return (0,sarif/* sarifLog */.e)({
        name: 'image-pipeline scan (Trivy)',
        informationUri: 'https://trivy.dev',
        rules,
        id: `image-pipeline/scan/${path}/${(0,oci_platform/* platformSlug */.DN)(platform)}/`,
        results,
    });
}
/** What code scanning will not show, in Markdown of our own. */
function sarifRemarks({ findings, platforms }) {
    return platforms.flatMap((platform) => {
        const all = findings.filter(({ sightings }) => sightings.some((one) => one.platform === platform)).length;
        if (all <= mostResults)
            return [];
        return [
            `Code scanning takes ${mostResults} results: the ${all - mostResults} least severe of ${platform} are not in its SARIF.`,
        ];
    });
}
function sarif_location({ package: name, path, purl }, image) {
    const what = (0,plain/* plain */.p)(purl || name || path, 300);
    return {
        physicalLocation: {
            artifactLocation: { uri: image },
            region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
        },
        ...(what === ''
            ? {}
            : {
                logicalLocations: [
                    {
                        name: (0,plain/* plain */.p)(name || what, 200),
                        fullyQualifiedName: path === '' ? what : `${what}#${(0,plain/* plain */.p)(path, 300)}`,
                        kind: 'package',
                    },
                ],
            }),
    };
}
function suppression({ status, reason, source }) {
    const why = [status.replaceAll('_', ' '), reason, source && `(${source})`].filter(Boolean).join(' ');
    return { kind: 'external', status: 'accepted', justification: (0,plain/* plain */.p)(why, 500) };
}
/** Brackets would begin a link, braces a placeholder. */
function messageText(text) {
    return text.replace(/[\\[\]]/g, '\\$&').replace(/[{}]/g, '$&$&');
}

;// CONCATENATED MODULE: ./.build/src/scan/telling/severity-table.js


/** Platform × severity, and how many of them fail the gate: in words, for where nothing can be bold. */
function severityTable({ platforms, counts, gatedCounts, plan }) {
    const fails = plan.fail ? 'fail' : 'would fail';
    const rows = platforms.map((platform) => {
        const cells = shown/* severities */.g.map((severity) => {
            const all = counts[platform]?.[severity] ?? 0;
            const gated = gatedCounts[platform]?.[severity] ?? 0;
            if (gated === 0)
                return all === 0 ? '·' : String(all);
            return gated === all ? `**${gated}** ${fails}` : `**${gated}** of ${all} ${fails}`;
        });
        return `| ${[(0,markdown/* code */.aY)(platform), ...cells].join(' | ')} |`;
    });
    return [
        `| platform | ${shown/* severities */.g.join(' | ')} |`,
        `|---|${shown/* severities */.g.map(() => '--:|').join('')}`,
        ...rows,
        '',
        `<sub>The gate stops ${plan.severities.join(', ') || 'nothing'}${plan.ignoreUnfixed ? ', where there is a fix' : ''}.</sub>`,
    ];
}

;// CONCATENATED MODULE: ./.build/src/scan/telling/show.js







function show(scanned) {
    return {
        outputs: {},
        section: section(scanned),
        report: reportOf(scanned),
        annotations: annotations(scanned),
        counts: scanned.counts,
    };
}
/** Bytes of each part that can grow; together with the rest the section stays below 60 kB. */
const room = { gated: 22_000, others: 8_000, suppressed: 8_000, remarks: 3_000, compared: 5_000, bases: 2_000 };
function section(scanned) {
    const { findings, platforms, remarks, comparison, bases } = scanned;
    const gated = findings.filter((finding) => finding.gated);
    const others = findings.filter((finding) => !finding.gated);
    return [
        '### Scan',
        '',
        ...severityTable(scanned),
        '',
        gateLine(gated.length, scanned),
        '',
        ...(gated.length === 0 ? [] : [...findingTable(gated, platforms, room.gated), '']),
        ...basePart(bases, platforms, room.bases),
        ...comparisonPart(comparison, platforms, room.compared),
        ...remarkPart(remarks, room.remarks),
        ...sarifRemarks(scanned).flatMap((line) => [`- ${line}`, '']),
        ...(others.length === 0
            ? []
            : (0,markdown/* folded */.TM)(`${others.length} that the gate lets pass`, findingTable(others, platforms, room.others))),
        ...suppressedPart(scanned, room.suppressed),
    ].join('\n');
}
function gateLine(gated, { plan: { fail }, remarks }) {
    // That nothing was found where nobody could look is no good news.
    const blind = remarks.some(({ about }) => about === 'system');
    if (gated === 0)
        return blind ? 'The gate passed, for what could be looked up:' : 'The gate passed.';
    const words = `${gated} ${gated === 1 ? 'finding' : 'findings'}`;
    return fail ? `**The gate failed** for ${words}:` : `${words} would fail the gate; \`scan-fail\` is false:`;
}
const mostCauses = 5;
const mostRemarks = 4;
/** The causes first, then what to put right in the ignore file. */
function annotations({ findings, platforms, remarks, plan }) {
    const gated = findings.filter((finding) => finding.gated);
    const level = plan.fail ? 'error' : 'warning';
    const causes = gated
        .slice(0, mostCauses)
        .map((finding) => ({ level, message: causeOf(finding, platforms) }));
    const more = gated.length - causes.length;
    return [
        ...causes,
        ...(more > 0 ? [{ level, message: `${more} more findings fail the gate: see the summary` }] : []),
        ...remarks
            .slice(0, mostRemarks)
            .map(({ message, place }) => ({ level: 'warning', message, ...(place ? { place } : {}) })),
    ];
}

;// CONCATENATED MODULE: ./.build/src/scan/telling/text-table.js





const text_table_head = ['SEVERITY', 'PACKAGE', 'INSTALLED', 'FIXED IN', 'ID', 'PLATFORMS', 'GATE'];
/**
 * Lines for a log: the gated first, no more than `most` rows, of which one can tell many ids of a package. Without a
 * limit every id has a row of its own.
 */
function text_table_table(scanned, most = 100) {
    const { findings, suppressed, platforms, remarks, plan } = scanned;
    const all = [...findings, ...suppressed];
    if (all.length === 0)
        return [`no findings on ${platforms.join(', ')}`, ...remarks.map(remarkText)];
    const groups = most === Number.POSITIVE_INFINITY ? all.map((first) => ({ first, size: 1 })) : grouped(all);
    const rows = [text_table_head, ...groups.slice(0, most).map((group) => cells(group, platforms, plan.fail))];
    const widths = text_table_head.map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)));
    const line = (row) => row
        .map((cell, column) => pad(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd();
    const left = groups.slice(most).reduce((sum, { size }) => sum + size, 0);
    return [
        ...rows.map(line),
        ...(left > 0 ? [`… ${left} more in scan.txt of the report`] : []),
        ...remarks.map(remarkText),
    ];
}
function cells({ first: finding, size }, platforms, fail) {
    const { severity, package: name, path, installed, fixedIn, status, id, title, kind, gated, suppressed } = finding;
    const reason = suppressed && (0,plain/* plain */.p)(`${suppressed.status} ${suppressed.reason} (${suppressed.source})`, 120);
    const fails = fail ? 'fails' : 'would fail';
    return [
        severity,
        kind === 'misconfiguration' || kind === 'unknown-system'
            ? (0,plain/* plain */.p)(title, 100)
            : (0,plain/* plain */.p)(path === '' || path === name ? name : `${name} (${path})`, 60),
        (0,plain/* plain */.p)(installed, 30),
        (0,plain/* plain */.p)(fixedIn || status.replaceAll('_', ' '), 40),
        size === 1 ? (0,plain/* plain */.p)(id, 40) : `${size} ids: ${(0,plain/* plain */.p)(id, 40)} …`,
        platformWords((0,findings_finding/* platformsOfFinding */.z)(finding), platforms),
        reason ?? (gated ? fails : ''),
    ];
}
function pad(text, width) {
    return text + ' '.repeat(Math.max(0, width - [...text].length));
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/src/core/real-folder.js
var real_folder = __webpack_require__(72792);
// EXTERNAL MODULE: ./.build/src/core/replace-file.js
var replace_file = __webpack_require__(56382);
;// CONCATENATED MODULE: ./.build/src/scan/telling/write.js






/**
 * The whole of what was found, as files of the report: `scan.json`, `scan.txt`, `sarif/scan-<platform>.sarif`, and
 * `scan-suppressed-<platform>.sarif` beside them: code scanning would open alerts for suppressed findings.
 *
 * @param redact masks what is secret
 */
async function write(scanned, folder, redact) {
    const { image, platforms, findings, suppressed } = scanned;
    const sarif = await (0,real_folder/* realFolder */.P)(folder, 'sarif');
    const files = new Map([
        ['scan.json', () => wholeJson(scanned)],
        ['scan.txt', () => `${text_table_table(scanned, Number.POSITIVE_INFINITY).join('\n')}\n`],
    ]);
    for (const platform of platforms) {
        const name = `${(0,oci_platform/* platformSlug */.DN)(platform)}.sarif`;
        const text = (of) => JSON.stringify(sarifOf(image, platform, of));
        files.set((0,external_node_path_.join)('sarif', `scan-${name}`), () => text(findings));
        if (suppressed.some(({ sightings }) => sightings.some((one) => one.platform === platform)))
            files.set(`scan-suppressed-${name}`, () => text(suppressed));
    }
    // One after the other: of 50,000 findings each is many megabytes.
    for (const [name, text] of files)
        await (0,replace_file/* replaceText */.e)((0,external_node_path_.join)(folder, name), redact(text()));
    const paths = [...files.keys()].map((name) => (0,external_node_path_.join)(folder, name));
    return { sarif: paths.filter((path) => (0,external_node_path_.dirname)(path) === sarif), files: paths };
}
function wholeJson({ image, now, platforms, counts, gatedCounts, findings, suppressed }) {
    return JSON.stringify({
        version: 1,
        image,
        scanned: now,
        platforms,
        counts,
        gated: gatedCounts,
        findings,
        suppressed,
    });
}

;// CONCATENATED MODULE: ./.build/src/scan/index.js








/***/ })

};
