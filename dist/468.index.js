export const id = 468;
export const ids = [468];
export const modules = {

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

/***/ 21766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ bytesText)
/* harmony export */ });
/** Bytes for people, in powers of 1000: `1.2 GB`. */
function bytesText(bytes) {
    const units = ['kB', 'MB', 'GB', 'TB'];
    let value = bytes;
    let unit = 'B';
    for (const next of units) {
        if (value < 999.5)
            break;
        value /= 1000;
        unit = next;
    }
    return `${value < 10 && unit !== 'B' ? value.toFixed(1) : Math.round(value)} ${unit}`;
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

/***/ 80468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ promoteOutcome)
});

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/promote/show.js
var show = __webpack_require__(79003);
// EXTERNAL MODULE: ./.build/src/sign/proof/show-proof.js
var show_proof = __webpack_require__(14904);
// EXTERNAL MODULE: ./.build/src/core/all-ended.js
var all_ended = __webpack_require__(229);
// EXTERNAL MODULE: ./.build/src/core/plain.js
var plain = __webpack_require__(85759);
// EXTERNAL MODULE: ./.build/src/oci/reference.js
var reference = __webpack_require__(92968);
// EXTERNAL MODULE: ./.build/src/pipeline/open-registry.js
var open_registry = __webpack_require__(66842);
// EXTERNAL MODULE: ./.build/src/pipeline/verify/open-verifier.js
var open_verifier = __webpack_require__(54487);
// EXTERNAL MODULE: ./.build/src/core/semver.js
var semver = __webpack_require__(631);
// EXTERNAL MODULE: ./.build/src/metadata/scopes.js + 2 modules
var scopes = __webpack_require__(5281);
// EXTERNAL MODULE: ./.build/src/metadata/select.js + 2 modules
var metadata_select = __webpack_require__(17279);
// EXTERNAL MODULE: ./.build/src/metadata/template.js + 1 modules
var template = __webpack_require__(14152);
;// CONCATENATED MODULE: ./.build/src/pipeline/promote/tags.js




/**
 * What of an environment's tags only a build can tell. An image that exists has a version, where its label says one,
 * but no branch, pull request or schedule.
 *
 * @param given texts of inputs that somebody gave
 */
function unusable({ tags, flavor, images }, given, environment) {
    const cure = `Write below environments: ${environment}: the tags it has there, e.g. type=raw,value=${environment}, or type=semver,pattern={{version}}, which takes the version of the image’s label.`;
    if (!given.has('tags'))
        return [{ input: 'tags', problem: `does not say what the image is called in ${environment}`, cure }];
    const affixes = [flavor.prefix.text, flavor.suffix.text];
    return [
        ...tags
            .filter((rule) => !isUsable(rule))
            .map((rule) => ({
            input: 'tags',
            value: rule.text,
            problem: 'asks for what a build knows, and an image that exists does not tell',
            cure,
        })),
        ...(affixes.every(template/* isConstant */.VO)
            ? []
            : [{ input: 'flavor', problem: 'has an expression, and there is no build that could tell its value', cure }]),
        ...images
            .filter(({ enable }) => !(0,template/* isConstant */.VO)(enable))
            .map(({ name }) => ({
            input: 'images',
            value: name,
            problem: 'has an expression, and there is no build that could tell its value',
            cure: 'Write enable=true or enable=false.',
        })),
    ];
}
/** @param version what the image says of itself; undefined where it says nothing */
function namesBy({ tags, flavor }, version, now) {
    const warnings = new Set();
    const subject = {
        event: 'push',
        ref: version === undefined ? '' : `refs/tags/${version}`,
        sha: '',
        baseRef: '',
        defaultBranch: '',
        onDefaultBranch: false,
        shortSha: 7,
        now,
        commitDate: now,
        notices: [],
    };
    const warn = (message) => void warnings.add(message);
    const { names, prerelease, notices } = (0,metadata_select/* select */.L)(tags, flavor, subject, (0,scopes/* globalScope */.g)(subject, warn), warn);
    const isPrerelease = prerelease || ((0,semver/* parseSemver */.k)(version ?? '')?.prerelease.length ?? 0) > 0;
    return { names, prerelease: isPrerelease, warnings: [...warnings, ...notices] };
}
function isUsable(rule) {
    const more = [rule.enable, ...[rule.prefix, rule.suffix].flatMap((affix) => affix ?? [])];
    if (!more.every(template/* isConstant */.VO))
        return false;
    return (rule.type === 'raw' || rule.type === 'semver' || rule.type === 'pep440') && (0,template/* isConstant */.VO)(rule.value);
}

;// CONCATENATED MODULE: ./.build/src/pipeline/promote/destinations.js



/** As the environment, or the reference, says. @param version what the image says of itself */
function destinations({ inputs, to }, version, source, now) {
    // A reference says it all; what the image says of itself tells whether it is a prerelease.
    const named = namesBy('reference' in to ? { ...inputs, tags: [] } : inputs, version, now);
    if ('reference' in to)
        return { ...named, images: [(0,reference/* repositoryOf */._M)(to.reference)], names: [to.reference.tag], refusals: [], warnings: [] };
    const enabled = inputs.images.filter(({ enable }) => enable.text !== 'false').map(({ name }) => name);
    const images = [...new Set(enabled)].map((name) => (0,reference/* repositoryOf */._M)((0,reference/* parseReference */.F2)(name)));
    const said = version === undefined ? 'says no version' : `says that its version is ${(0,plain/* plain */.p)(version, 100)}`;
    return {
        ...named,
        images: images.length > 0 ? images : [{ registry: source.registry, repository: source.repository }],
        refusals: named.names.length > 0 ? [] : [`tags: no rule gives a tag: the image ${said}`],
    };
}
/** The same, as publish takes it. */
function tagsFor({ images, names, prerelease }) {
    return {
        version: names[0] ?? '',
        names,
        images: images.map(reference/* repositoryName */.aR),
        references: names.flatMap((tag) => images.map((image) => (0,reference/* referenceName */.z$)({ ...image, tag }))),
        labels: {},
        annotations: {},
        annotationLevels: [],
        prerelease,
        warnings: [],
        notices: [],
    };
}

// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
// EXTERNAL MODULE: ./.build/src/trivy/read-report.js
var read_report = __webpack_require__(64717);
;// CONCATENATED MODULE: ./.build/src/pipeline/promote/judge-scan.js


/**
 * Judges the scans that were attested by the gate of the place where the image is to go, which may be stricter than the
 * one it has passed. A platform without a scan is another one's affair.
 *
 * @returns why the image may not go there; none where it may
 */
async function refusedByScan(plan, proof, now) {
    const read = proof.manifests.filter(({ isImage }) => isImage).flatMap(passOf);
    const refusals = read.flatMap((one) => ('problem' in one ? [one.problem] : []));
    const passes = read.flatMap((one) => ('pass' in one ? [one.pass] : []));
    // What cannot be judged is refused, unless findings fail nothing there.
    if (!plan.fail || passes.length === 0)
        return plan.fail ? refusals : [];
    const { judge } = await Promise.all(/* import() */[__webpack_require__.e(6388), __webpack_require__.e(4214)]).then(__webpack_require__.bind(__webpack_require__, 56388));
    const { verdict } = judge(plan, passes, { image: proof.reference, now });
    return verdict.passed ? refusals : [...refusals, `scan: ${verdict.reason ?? 'it has findings'}`];
}
function passOf({ platform, digest, scan }) {
    if (!scan)
        return [];
    const name = platform || 'image';
    const problem = (0,read_report/* shapeProblem */.j)(scan.result) ?? systemProblem(scan.result);
    if (problem !== undefined)
        return [{ problem: `scan: what is attested of ${name} cannot be judged: ${problem}` }];
    const report = scan.result;
    return [{ pass: { platform: name, subject: { mediaType: '', digest, size: 0 }, path: '', report } }];
}
function systemProblem(report) {
    const { OS } = report.Metadata;
    if (OS === undefined || ((0,is_record/* isRecord */.u)(OS) && typeof OS.Family === 'string' && typeof OS.Name === 'string'))
        return undefined;
    return 'its report does not say which system it is (Metadata.OS)';
}

// EXTERNAL MODULE: ./.build/src/core/input.js
var input = __webpack_require__(84895);
// EXTERNAL MODULE: ./.build/src/pipeline/inputs/config.js + 2 modules
var inputs_config = __webpack_require__(42216);
// EXTERNAL MODULE: ./.build/src/pipeline/inputs/trusted-files.js + 1 modules
var trusted_files = __webpack_require__(76246);
// EXTERNAL MODULE: ./.build/src/pipeline/verify/who.js
var verify_who = __webpack_require__(1334);
// EXTERNAL MODULE: ./.build/src/pipeline/promote/inputs.js
var inputs = __webpack_require__(92616);
;// CONCATENATED MODULE: ./.build/src/pipeline/promote/read.js








/** Reads the door and the config file. @throws InputError with every mistake at once */
async function readAsked(door, host) {
    // Before anything is said, mistakes included.
    for (const [name, row] of Object.entries(inputs/* promoteTable */.F)) {
        const value = row.secret ? door.read(name) : undefined;
        if (value)
            host.secret(value);
    }
    const to = door.read('to')?.trim() ?? '';
    const isReference = /[/:@]/.test(to);
    const config = await (0,inputs_config/* configSource */.q)(door, inputs/* promoteTable */.F.config.default, host, {
        input: 'to',
        name: isReference ? '' : to,
    });
    const file = config.source && { ...config.source, read: (name) => fromFile(config.source, name) };
    const { values, given, mistakes, called } = await (0,input/* parseTable */.M$)(inputs/* promoteTable */.F, [door, ...(file ? [file] : [])]);
    const from = referenceOf('image-ref', values.imageRef, 'Write image-pipeline promote ghcr.io/owner/name:tag --to prod.');
    const target = isReference ? destinationOf(to) : undefined;
    const who = await (0,verify_who/* whoOf */.O)(values, host);
    const scan = await scanPlan(values, host);
    const wrong = new Set([...config.mistakes, ...mistakes].map(({ input }) => input));
    const all = [
        ...[from, ...(target ? [target] : []), who, scan].flatMap((one) => ('mistakes' in one ? one.mistakes : [])),
        ...('mistake' in who ? [who.mistake] : []),
        ...(to === '' ? [nowhere] : []),
        ...config.mistakes,
        ...mistakes,
        // Of tags that are no rules, and of an environment that is none, enough is said.
        ...(to === '' || isReference || wrong.has('to') || wrong.has('config') || wrong.has('tags')
            ? []
            : unusable(values, given, to)),
    ];
    (0,input/* failTogether */.b2)(called(all));
    if ('mistakes' in from || (target && 'mistakes' in target) || 'mistake' in who || 'mistakes' in scan)
        throw new Error('a mistake was not told');
    return {
        inputs: values,
        from: from.found,
        to: target ? { reference: target.found } : { environment: to },
        who: who.found,
        scan: scan.found,
        unjudged: elsewhere.filter((name) => (config.source?.read(name) ?? '') !== ''),
    };
}
const nowhere = {
    input: 'to',
    problem: 'does not say where the image goes',
    cure: 'Write --to=prod, an environment of the config file, or --to=ghcr.io/owner/name:stable.',
};
/** Budgets that take more than manifests to judge. */
const elsewhere = ['max-uncompressed', 'max-wasted', 'min-efficiency', 'max-increase', 'max-build-time'];
function fromFile(source, name) {
    return inputs/* doorOnly */.j.includes(name) ? undefined : source?.read(name);
}
function referenceOf(input, text, cure) {
    const wrong = (problem) => ({ mistakes: [{ input, ...(text === '' ? {} : { value: text }), problem, cure }] });
    if (text === '')
        return wrong('is missing');
    try {
        return { found: (0,reference/* parseReference */.F2)(text) };
    }
    catch (error) {
        if (!(error instanceof reference/* WrongReference */.Lg))
            throw error;
        return wrong(error.message);
    }
}
function destinationOf(text) {
    const cure = 'Write the tag that is to name the image there, e.g. ghcr.io/owner/name:stable.';
    const read = referenceOf('to', text, cure);
    if ('mistakes' in read)
        return read;
    const { tag, digest, ...rest } = read.found;
    const problem = digest ? 'has a digest, and the image has its own' : 'has no tag';
    if (digest || tag === undefined)
        return { mistakes: [{ input: 'to', value: text, problem, cure }] };
    return { found: { ...rest, tag } };
}
/** The gate of the stage scan, as far as what is attested can be judged by it. */
async function scanPlan(values, host) {
    const [{ plan }, files] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(6388), __webpack_require__.e(4214)]).then(__webpack_require__.bind(__webpack_require__, 56388)), (0,trusted_files/* trustedFiles */.t)(host, values.githubToken)]);
    try {
        return { found: await plan({ ...values, scanVex: [], scanScanners: ['vuln'] }, files) };
    }
    catch (error) {
        if (!(error instanceof errors/* InputError */.dz))
            throw error;
        return { mistakes: error.mistakes };
    }
}

;// CONCATENATED MODULE: ./.build/src/pipeline/promote/promote.js









/**
 * Gives an image that is proven other tags, here or elsewhere, without building it again:
 *
 *     asked → { proof, parts, what belongs to it } → judged, all refusals together
 *           → blobs, manifests, signatures, attestations by digest → proven where they are now → tags, `latest` last
 *
 * Where anything is refused, nothing is written.
 *
 * @throws InputError; UserError where a registry refuses or a copy is not proven: no tag has moved then, or it says which
 */
async function promote(door, host) {
    const asked = await readAsked(door, host);
    const [outside, room, publish, sign] = await Promise.all([
        (0,open_registry/* openRegistry */.M)(asked.inputs, host.env),
        __webpack_require__.e(/* import() */ 4797).then(__webpack_require__.bind(__webpack_require__, 44797)),
        Promise.all(/* import() */[__webpack_require__.e(5170), __webpack_require__.e(2269)]).then(__webpack_require__.bind(__webpack_require__, 75170)),
        Promise.all(/* import() */[__webpack_require__.e(5093), __webpack_require__.e(3615)]).then(__webpack_require__.bind(__webpack_require__, 15093)),
    ]);
    const client = outside.registry(host);
    const source = await room.resolve(asked.from, client);
    if (!asked.from.digest)
        host.log.info(`${source.asked} is ${source.reference.digest}: what it names from now on does not matter`);
    const works = [
        (0,open_verifier/* openVerifier */.b)(asked.who, asked.inputs, outside, host),
        room.look(source, client),
        publish.taggedIn(client, source.reference, source.root),
    ];
    // Nothing goes on behind the back of a failure.
    await (0,all_ended/* allEnded */.C)(works);
    const [verifier, looked, tagged] = await Promise.all(works);
    const prove = (reference) => sign.prove(reference, asked.inputs.attest, verifier, client);
    const proof = await prove(source.reference);
    for (const line of looked.beside.broken)
        host.log.warning(`left where it is, because it is broken: ${(0,plain/* plain */.p)(line, 300)}`);
    tellUnjudged(asked, proof, host);
    const where = destinations(asked, tagged.age.version, source.reference, host.now());
    for (const warning of where.warnings)
        host.log.warning((0,plain/* plain */.p)(warning, 500));
    const plan = room.plan(source, looked, where.images, [
        ...proof.missing,
        ...(await refusedByScan(asked.scan, proof, host.now())),
        ...room.refusals(looked.platforms, asked.inputs),
        ...where.refusals,
    ]);
    const tagPlan = publish.plan(asked.inputs, tagsFor(where));
    const foreseen = plan.refusals.length > 0 ? [] : await publish.foresee(tagPlan, tagged, client, host);
    const told = { plan, isDryRun: asked.inputs.dryRun, moves: foreseen.map(moveOf) };
    const none = { copied: new Map(), lacking: new Map() };
    if (plan.refusals.length > 0)
        return { proof, told: { ...told, ...none }, published: [] };
    if (asked.inputs.dryRun) {
        const lacking = new Map();
        for (const { image, copy } of plan.targets)
            if (copy)
                lacking.set((0,reference/* repositoryName */.aR)(image), await room.lackingIn(image, looked, client));
        return { proof, told: { ...told, ...none, lacking }, published: [] };
    }
    await Promise.all(where.images.map((image) => client.signIn(image)));
    const copied = await bring({ plan, source, looked, prove, client, host, room });
    const published = await publish.moveTags(tagPlan, tagged, client, host);
    return { proof, told: { ...told, copied, lacking: new Map(), moves: after(foreseen, published) }, published };
}
/** One repository after another, so that a later one can take blobs over from an earlier one; each is proven anew. */
async function bring(work) {
    const { plan, source, looked, prove, client, host, room } = work;
    const copied = new Map();
    try {
        for (const target of plan.targets) {
            const done = await room.run(target, source, looked, client, host);
            if (!done)
                continue;
            copied.set(done.image, done);
            const { missing } = await prove({ ...target.image, digest: source.reference.digest });
            if (missing.length > 0)
                throw new errors/* UserError */.yo(`the copy is not proven:\n${missing.join('\n')}`, {
                    cure: `See what ${done.image} did with the signatures; it is there by its digest, without a tag.`,
                });
        }
    }
    catch (error) {
        if (host.signal.aborted)
            host.log.info('No tag has moved. What was copied until then has no tag; the next run goes on from there.');
        if (!(error instanceof errors/* UserError */.yo) || host.signal.aborted)
            throw error;
        const cure = `${error.cure}\nWhat was copied until then has no tag; the next run goes on from there.`;
        throw new errors/* UserError */.yo(`${error.message}\nNo tag has moved.`, { cure, cause: error });
    }
    return copied;
}
/** What somebody may take for a gate, and is none here. */
function tellUnjudged({ inputs, unjudged, to }, { manifests }, host) {
    if (unjudged.length > 0 && 'environment' in to)
        host.log.notice(`${unjudged.join(', ')}: judged when an image is built or analysed, not when it is promoted`);
    const unscanned = manifests.some(({ isImage, scan }) => isImage && !scan);
    if (unscanned && inputs.scanFail && !inputs.attest.includes('scan'))
        host.log.notice('scan-severity: judges nothing where no scan is attested; attest: scan demands one');
}
function moveOf({ reference, from, decision }) {
    return { reference, from, what: decision === 'move' ? 'moves' : decision };
}
/** What was foreseen, as it came. */
function after(foreseen, published) {
    const kept = new Map(published.flatMap((one) => one.kept.map(({ reference, why }) => [reference, why])));
    return foreseen.map((one) => {
        const why = kept.get(one.reference);
        const move = moveOf(one);
        if (why !== undefined)
            return { ...move, what: { why } };
        return typeof move.what === 'object' ? { ...move, what: 'moves' } : move;
    });
}

;// CONCATENATED MODULE: ./.build/src/pipeline/promote/outcome.js




/** A promotion as a door shows it. Never throws: what went wrong is told by the log. */
async function promoteOutcome(door, host) {
    try {
        const promotion = await promote(door, host);
        const { refusals } = promotion.told.plan;
        tell(refusals, host);
        return {
            status: refusals.length > 0 ? 1 : 0,
            headline: headlineOf(promotion),
            text: `${(0,show/* show */.W)(promotion.told)}\n### What is proven\n\n${(0,show_proof/* showProof */.G)(promotion.proof, host.now())}`,
            refusals,
            outputs: outputsOf(promotion),
        };
    }
    catch (error) {
        const interrupted = error instanceof errors/* InterruptedError */.p4 || host.signal.aborted;
        // What had moved until then is worth a word in any case.
        if (error instanceof errors/* InputError */.dz)
            tell(error.message.split('\n'), host);
        else if (!interrupted || error instanceof errors/* UserError */.yo)
            host.log.error((0,errors/* describe */.q0)(error));
        const headline = interrupted ? 'interrupted' : `not promoted: ${(0,errors/* describe */.q0)(error).split('\n')[0]}`;
        return {
            status: interrupted ? 130 : error instanceof errors/* InputError */.dz ? 2 : 1,
            headline,
            text: '',
            refusals: [],
            outputs: {},
        };
    }
}
/** The runner shows ten annotations a step: a long list becomes one. */
function tell(lines, host) {
    if (lines.length > 10)
        host.log.error(lines.join('\n'));
    else
        for (const line of lines)
            host.log.error(line);
}
function headlineOf({ told, published }) {
    const { plan, isDryRun, moves } = told;
    if (plan.refusals.length > 0) {
        const reasons = `${plan.refusals.length} ${plan.refusals.length === 1 ? 'reason' : 'reasons'}`;
        return `not promoted: ${plan.source} is refused for ${reasons}; nothing was written`;
    }
    if (isDryRun) {
        const would = moves.filter(({ what }) => what === 'moves').map(({ reference }) => reference);
        return `dry run, nothing was written: ${plan.source} would become ${would.join(', ') || 'nothing new'}`;
    }
    return `promoted ${plan.source}: ${published.flatMap(({ moved }) => moved).join(', ') || 'no tag moved'}`;
}
function outputsOf({ told, published }) {
    const [first] = published;
    return {
        source: told.plan.source,
        ...(first ? { image: `${first.image}@${first.digest}` } : {}),
        promoted: published.flatMap(({ moved }) => moved).join('\n'),
        refusals: JSON.stringify(told.plan.refusals),
    };
}


/***/ }),

/***/ 54487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ openVerifier)
/* harmony export */ });
/**
 * cosign, ready to be asked about images of any registry.
 *
 * @throws InputError for a trusted root that cannot be read
 */
async function openVerifier(who, inputs, outside, host) {
    const [{ openTools }, sign] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(2394), __webpack_require__.e(3419)]).then(__webpack_require__.bind(__webpack_require__, 20835)), Promise.all(/* import() */[__webpack_require__.e(5093), __webpack_require__.e(3615)]).then(__webpack_require__.bind(__webpack_require__, 15093))]);
    const { trustedRoot } = await sign.look({ signingConfig: '', trustedRoot: inputs.trustedRoot }, host);
    const [tool, dockerConfig] = await Promise.all([openTools(inputs, host).get('cosign'), outside.dockerConfig(host)]);
    return sign.prepareVerifier(who, trustedRoot, { tool, dockerConfig, host });
}


/***/ }),

/***/ 1334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ whoOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _sign_signer_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58867);




/** A signature says nothing unless it is said whose it must be. */
async function whoOf({ key, identity, issuer }, host) {
    const wrong = (input, value, problem, cure) => ({
        mistake: { input, ...(value === '' ? {} : { value }), problem, cure },
    });
    if (key !== '' && identity !== '')
        return wrong('identity', identity, 'is given beside key', 'Give one of them.');
    if (key !== '')
        return keyOf(key, host, (...mistake) => wrong('key', ...mistake));
    const cure = 'Give --identity=https://github.com/owner/name/.github/workflows/release.yml@refs/heads/main (or /a regular expression/), or --key=cosign.pub.';
    if (identity === '')
        return wrong('identity', '', 'is missing, and key too: anybody can sign, so it must be said who must have signed', cure);
    const pattern = /^\/(.+)\/$/s.exec(identity)?.[1];
    if (pattern === undefined && !/:\/\/|@/.test(identity))
        return wrong('identity', identity, 'is no identity that a certificate could name', cure);
    if (pattern !== undefined && !isPattern(pattern))
        return wrong('identity', identity, 'is no regular expression', 'Close every bracket; a slash at both ends makes it one.');
    if (issuer === '')
        return wrong('issuer', '', 'is empty', 'Say who vouched for the workflow, e.g. https://token.actions.githubusercontent.com.');
    return { found: { by: 'workflow', subject: pattern === undefined ? identity : { pattern }, issuer } };
}
async function keyOf(given, host, wrong) {
    const [, scheme = '', name = ''] = /^([a-z0-9]+):\/\/(.*)$/s.exec(given) ?? [];
    if ((0,_sign_signer_key_js__WEBPACK_IMPORTED_MODULE_3__/* .isKms */ .Em)(given))
        return { found: { kms: given } };
    const isText = given.startsWith('-----BEGIN');
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(given) ? given : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(host.cwd, given);
    const pem = isText ? given : scheme === 'env' ? host.env[name] : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch(() => undefined);
    // A private key that somebody gave by mistake is not repeated.
    const shown = isText ? '' : given;
    if (!pem)
        return wrong(shown, 'cannot be read', 'Name the file of the public key, cosign.pub.');
    if (!isPublicKey(pem))
        return wrong(shown, 'is no public key', 'Name cosign.pub: nobody but the signer needs the private one.');
    return { found: { by: 'key', publicKey: pem } };
}
function isPublicKey(pem) {
    try {
        (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(pem);
        return pem.includes('PUBLIC KEY');
    }
    catch {
        return false;
    }
}
/** As far as can be told here: Go’s and ours differ in what few people write. */
function isPattern(text) {
    try {
        new RegExp(text);
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 79003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ show)
/* harmony export */ });
/* harmony import */ var _core_bytes_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21766);
/* harmony import */ var _core_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19982);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76889);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92968);




/** As Markdown: what went, or would go, where. Why it was refused the door tells in its own way. */
function show(told) {
    const { plan, isDryRun, moves } = told;
    const title = plan.refusals.length > 0 ? 'Not promoted' : isDryRun ? 'What would be promoted' : 'Promoted';
    return [
        `### ${title}`,
        '',
        '| | |',
        '|---|---|',
        `| asked for | ${(0,_core_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(plan.asked, 300)} |`,
        `| image | ${(0,_core_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(plan.source, 300)} |`,
        ...plan.targets.map((target) => `| ${(0,_core_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryName */ .aR)(target.image), 300)} | ${targetText(target, told)} |`),
        '',
        ...(moves.length === 0
            ? []
            : [
                '| tag | |',
                '|---|---|',
                ...moves.map((move) => `| ${(0,_core_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(move.reference, 300)} | ${moveText(move, isDryRun)} |`),
                '',
            ]),
    ].join('\n');
}
function targetText({ image, copy }, { plan, isDryRun, copied, lacking }) {
    if (!copy)
        return 'the image is there: only tags move';
    const beside = [
        `${copy.manifests} ${copy.manifests === 1 ? 'manifest' : 'manifests'}`,
        `${copy.referrers} signatures and attestations`,
        ...(copy.tags.length === 0 ? [] : [`${copy.tags.length} of cosign 2’s tags`]),
    ].join(', ');
    const name = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryName */ .aR)(image);
    const done = copied.get(name);
    if (done) {
        const { uploaded, mounted, present } = done.counts;
        const taken = mounted > 0 ? `, ${mounted} taken from another repository` : '';
        return `${beside}; blobs: ${uploaded} sent (${(0,_core_bytes_text_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesText */ .p)(done.bytes)})${taken}, ${present} there already`;
    }
    const lacks = lacking.get(name);
    const all = `${copy.blobs} blobs (${(0,_core_bytes_text_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesText */ .p)(copy.bytes)})`;
    if (!lacks)
        return `${beside}, ${all}: not copied`;
    if ('unknown' in lacks)
        return `${beside}, ${all}; what is there already cannot be told: ${(0,_core_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)(lacks.unknown)}`;
    const way = copy.mountFrom.length > 0 ? 'to be taken from another repository of that registry' : 'to be sent';
    const would = isDryRun && plan.refusals.length === 0 ? 'would be copied' : 'would have been copied';
    return `${beside} ${would}; of ${all} ${lacks.blobs} ${way} (${(0,_core_bytes_text_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesText */ .p)(lacks.bytes)})`;
}
function moveText({ from, what }, isDryRun) {
    const before = (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(from) ? `from ${(0,_core_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(from)}` : from === 'new' ? '' : `from what ${(0,_core_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)(from)}`;
    if (what === 'there')
        return 'names it already';
    if (what !== 'moves')
        return `${isDryRun ? 'would be' : 'was'} left where it was: ${(0,_core_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)(what.why)}`;
    if (before === '')
        return isDryRun ? 'would be new' : 'new';
    return `${isDryRun ? 'would move' : 'moved'} ${before}`;
}


/***/ }),

/***/ 14904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ showProof)
/* harmony export */ });
/* harmony import */ var _core_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19982);
/* harmony import */ var _core_shown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82906);
/* harmony import */ var _statements_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35149);



/** As Markdown: who signed what was asked for, what was built from what, then a line a manifest. @param now for ages */
function showProof({ reference, signer, manifests }, now) {
    const told = manifests.find(({ provenance }) => provenance)?.provenance;
    const facts = [
        ['image', reference],
        ['signed by', manifests[0]?.types.has(_statements_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .predicateTypes */ .ZR.signature) ? signer : 'nobody that was asked for'],
        ['commit', told?.commit ?? ''],
        ['workflow', told ? [told.workflow, told.repository && `of ${told.repository}`].filter(Boolean).join(' ') : ''],
        ['built by', told?.builder ?? ''],
        ['built', told?.finished ? `${second(told.finished)}, ${age(told.finished, now)}` : ''],
    ];
    return [
        '| | |',
        '|---|---|',
        ...facts.filter(([, text]) => text !== '').map(([name, text]) => `| ${name} | ${(0,_core_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(text, 300)} |`),
        '',
        '| manifest | digest | signature | SBOM | scan | provenance |',
        '|---|---|---|---|---|---|',
        ...manifests.map((manifest) => row(manifest, manifests.length === 1, now)),
        '',
    ].join('\n');
}
function row(manifest, alone, now) {
    const { digest, platform, isImage, types, scan, provenance } = manifest;
    const sboms = [_statements_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .predicateTypes */ .ZR.spdx, _statements_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .predicateTypes */ .ZR.cyclonedx].filter((type) => types.has(type));
    const has = (type) => (types.has(type) ? 'yes' : 'no');
    const cells = [
        platform || (alone ? 'image' : 'index'),
        `${digest.slice(0, 19)}…`,
        has(_statements_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .predicateTypes */ .ZR.signature),
        sboms.map(_statements_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfType */ .xH).join(', ') || (isImage ? 'no' : ''),
        scan ? scanText(scan, now) : isImage ? has(_statements_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .predicateTypes */ .ZR.vulnerabilities) : '',
        provenance?.finished ? age(provenance.finished, now) : has(_statements_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .predicateTypes */ .ZR.provenance),
    ];
    return `| ${cells.map((cell) => (cell === '' ? '' : (0,_core_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(cell))).join(' | ')} |`;
}
function scanText({ counts, finished }, now) {
    const found = _core_shown_js__WEBPACK_IMPORTED_MODULE_2__/* .severities */ .g.flatMap((severity) => (counts[severity] ? [`${counts[severity]} ${severity}`] : []));
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


/***/ }),

/***/ 35149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZR: () => (/* binding */ predicateTypes),
/* harmony export */   jE: () => (/* binding */ isRenewed),
/* harmony export */   xH: () => (/* binding */ nameOfType)
/* harmony export */ });
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


/***/ }),

/***/ 64717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ shapeProblem),
/* harmony export */   t: () => (/* binding */ readReport)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56512);
/* harmony import */ var _core_is_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94149);



/** Bytes; a node string holds no more than 512 MiB. Some 200,000 findings. */
const largest = 400_000_000;
/** Lists of a result, and what each entry must have as text; what it may have is text too, or it is refused. */
const lists = {
    Packages: { must: ['Name'], may: ['ID', 'Version', 'FilePath'] },
    Vulnerabilities: {
        must: ['VulnerabilityID', 'PkgName', 'InstalledVersion'],
        may: ['FixedVersion', 'Status', 'Severity', 'SeveritySource', 'PrimaryURL', 'Title', 'Description', 'Fingerprint'],
    },
    Secrets: { must: ['RuleID'], may: ['Category', 'Severity', 'Title'] },
    Misconfigurations: {
        must: ['ID'],
        may: ['Title', 'Message', 'Resolution', 'Severity', 'Status', 'PrimaryURL'],
    },
    Licenses: { must: ['Name'], may: ['Severity', 'Category', 'PkgName', 'FilePath', 'Link'] },
    ExperimentalModifiedFindings: { must: ['Type', 'Status'], may: ['Statement', 'Source'] },
};
/**
 * What Trivy wrote about a platform, if it is a whole report about that very image: exit status 0 alone proves nothing.
 *
 * @throws UserError for no file, an empty one, half a one, one of another form or about another image
 */
async function readReport(path, subject) {
    const refuse = (problem) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`the scan of ${subject.platform} failed: Trivy ended well, but ${problem}`, {
        cure: 'Nothing is known of this image, so nothing is passed. Run again; if it stays so, choose another version by `tools`.',
    });
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined);
    if (!found)
        throw refuse('wrote no report');
    if (found.size === 0)
        throw refuse('its report is empty');
    if (found.size > largest)
        throw refuse(`its report has ${found.size} bytes: more than can be read`);
    let report;
    try {
        report = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
    }
    catch {
        throw refuse('its report is no whole JSON');
    }
    const problem = problemOf(report, subject);
    if (problem !== undefined)
        throw refuse(problem);
    return report;
}
function problemOf(report, { imageId, diffIds }) {
    const wrong = shapeProblem(report);
    if (wrong !== undefined)
        return wrong;
    const { Metadata } = report;
    if (Metadata.ImageID !== imageId)
        return `its report is of the image ${String(Metadata.ImageID)}, not of ${imageId}`;
    const layers = Metadata.DiffIDs ?? [];
    const same = Array.isArray(layers) && layers.length === diffIds.length && layers.every((id, at) => id === diffIds[at]);
    return same ? undefined : 'its report is of other layers than the image has';
}
/** What keeps something from being a report that can be read, wherever it comes from; undefined where nothing does. */
function shapeProblem(report) {
    if (!(0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(report) || report.SchemaVersion !== 2)
        return 'its report has a form that is not known (SchemaVersion 2)';
    const { Metadata, Results = [] } = report;
    if (!(0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(Metadata))
        return 'its report does not say of what it is (Metadata)';
    if (!Array.isArray(Results))
        return 'its results are no list';
    for (const result of Results) {
        const wrong = wrongResult(result);
        if (wrong !== undefined)
            return `a result has an unknown form: ${wrong}`;
    }
    return undefined;
}
function wrongResult(result) {
    if (!(0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(result) || typeof result.Target !== 'string' || typeof result.Class !== 'string')
        return 'no Target';
    for (const [name, { must, may }] of Object.entries(lists)) {
        const list = result[name] ?? [];
        if (!Array.isArray(list))
            return `${name} is no list`;
        for (const entry of list) {
            if (!(0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(entry))
                return `${name} holds what is no object`;
            // Go leaves empty text out.
            for (const key of must)
                if (entry[key] === undefined)
                    Object.assign(entry, { [key]: '' });
            for (const key of [...must, ...may])
                if (entry[key] !== undefined && typeof entry[key] !== 'string')
                    return `${name}.${key} is no text`;
        }
    }
    return undefined;
}


/***/ })

};
