export const id = 3559;
export const ids = [3559];
export const modules = {

/***/ 63559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishImage: () => (/* binding */ publishImage)
});

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/pipeline/beside.js
var beside = __webpack_require__(83278);
// EXTERNAL MODULE: ./.build/src/pipeline/report/headline.js
var headline = __webpack_require__(25793);
// EXTERNAL MODULE: ./.build/src/pipeline/report/report.js
var report_report = __webpack_require__(26831);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./.build/src/pipeline/publish/announce.js


/**
 * Tells the runner what the step made, in the file that `$GITHUB_ARTIFACTS` names: a later `actions/attest` without any
 * subject finds the image there. A name may be declared once a job.
 */
async function announce(published, host) {
    const file = host.env.GITHUB_ARTIFACTS;
    if (!file)
        return;
    const lines = published.map(({ image, digest }) => `oci://${image}@${digest}\n`);
    try {
        await (0,promises_.appendFile)(file, lines.join(''));
    }
    catch (error) {
        host.log.warning(`the image could not be told to the runner (${file}): ${(0,errors/* messageOf */.bD)(error)}`);
    }
}

// EXTERNAL MODULE: ./.build/src/pipeline/publish/sign-image.js + 4 modules
var sign_image = __webpack_require__(40201);
;// CONCATENATED MODULE: ./.build/src/pipeline/publish/publish-image.js






/**
 * From an image that has passed to its tags: manifests by digest → signatures and attestations → verified → tags. What
 * is signed is signed while blobs and manifests go up.
 *
 * @throws UserError; the report then names what stays behind without a tag
 */
async function publishImage({ image, fresh, signer, signing, early }, run, report) {
    const signed = signer && ((await early) ?? (await (0,sign_image/* signImage */.j)(signer, image, signing, run, report)));
    let tagging = false;
    try {
        await (0,beside/* beside */.v)(fresh ? pushByDigest(fresh, image) : Promise.resolve(), signed?.make() ?? Promise.resolve(), {
            work: () => fresh?.clock.stop(),
            other: () => signed?.stop(),
        });
        await signed?.prove();
        tagging = true;
        if (fresh)
            await moveTags(fresh, image, run, report, signed !== undefined);
        else
            report.headline = (0,headline/* signedHeadline */.L5)(image);
    }
    catch (error) {
        if (error instanceof errors/* InterruptedError */.p4 && !tagging)
            run.host.log.info('No tag has moved.');
        report.untagged.push(...(fresh?.publication.written() ?? []), ...(signed?.written() ?? []));
        throw error;
    }
}
async function pushByDigest({ publication, uploading, clock }, { layout }) {
    await uploading;
    await clock.within(() => publication.manifests(layout));
}
async function moveTags({ publication, sizes, clock }, { layout }, run, report, signed) {
    const published = await clock.within(() => publication.tags(layout));
    const { show } = await __webpack_require__.e(/* import() */ 5170).then(__webpack_require__.bind(__webpack_require__, 75170));
    (0,report_report/* addShown */.te)(report, 'publish', show(published));
    // Who did not ask for signing needs no word about it.
    report.headline = (0,headline/* publishedHeadline */.Xf)(published, sizes, run.inputs.stages.includes('sign') ? signed : undefined, report.size);
    await announce(published, run.host);
}


/***/ }),

/***/ 40201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ signImage)
});

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/pipeline/report/report.js
var report_report = __webpack_require__(26831);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
// EXTERNAL MODULE: ./.build/src/oci/digest.js
var oci_digest = __webpack_require__(76889);
// EXTERNAL MODULE: ./.build/src/github/api.js
var api = __webpack_require__(92163);
;// CONCATENATED MODULE: ./.build/src/github/attestations.js




const route = 'POST /repos/{owner}/{repo}/attestations';
/** Milliseconds for all of it: GitHub's own Sigstore is asked too. */
const patience = 90_000;
/**
 * Signs with the job's id token and keeps the attestation in the repository's store, where `gh attestation verify`
 * looks. A private repository's is signed by GitHub's own Sigstore, which is not public.
 *
 * Needs `id-token: write` and `attestations: write`.
 */
async function storeAttestation({ subjects, predicateType, predicate }, { repository, serverUrl }, account, host) {
    // Heavy, and few runs store anything.
    const { attest } = await Promise.all(/* import() */[__webpack_require__.e(6058), __webpack_require__.e(6752), __webpack_require__.e(5555), __webpack_require__.e(4890), __webpack_require__.e(7468)]).then(__webpack_require__.bind(__webpack_require__, 4890));
    try {
        const { bundle } = await within(host, attest({
            subjects: subjects.map(({ name, digest }) => ({ name, digest: { sha256: (0,oci_digest/* hexOf */.ZD)(digest) } })),
            predicateType,
            predicate: { ...predicate },
            token: account.token,
            sigstore: repository.private === false ? 'public-good' : 'github',
            // Our own requests know proxies and time limits.
            skipWrite: true,
        }));
        const [owner, repo] = repository.fullName.split('/');
        const answer = await (0,api.ask)({ route, parameters: { owner, repo, bundle } }, account, host);
        const id = (0,is_record/* isRecord */.u)(answer) ? answer.id : undefined;
        return { url: `${serverUrl}/${repository.fullName}/attestations/${typeof id === 'number' ? id : ''}` };
    }
    catch (error) {
        if (host.signal.aborted)
            throw error;
        return { refused: (0,errors/* messageOf */.bD)(error) };
    }
}
/**
 * Whether the token may store attestations. Asked with an empty one, which is refused for what it is where it may: what
 * is signed in vain stands in the public log for ever.
 */
async function mayStore({ repository }, account, host) {
    const [owner, repo] = repository.fullName.split('/');
    try {
        await (0,api.ask)({ route, parameters: { owner, repo, bundle: {} } }, account, host);
        return true;
    }
    catch (error) {
        if (host.signal.aborted)
            throw error;
        const { status } = error;
        return status === 400 || status === 422;
    }
}
async function within(host, work) {
    const over = AbortSignal.any([host.signal, AbortSignal.timeout(patience)]);
    let end = () => { };
    const ended = new Promise((_, reject) => {
        end = () => reject(new Error('it took too long'));
        over.addEventListener('abort', end);
    });
    return Promise.race([work, ended]).finally(() => over.removeEventListener('abort', end));
}

// EXTERNAL MODULE: ./.build/src/github/workflow.js
var workflow = __webpack_require__(62210);
// EXTERNAL MODULE: ./.build/src/oci/reference.js
var reference = __webpack_require__(92968);
// EXTERNAL MODULE: ./.build/src/sign/index.js + 25 modules
var sign = __webpack_require__(15093);
;// CONCATENATED MODULE: ./.build/src/pipeline/publish/store-with-github.js





/** Bytes; GitHub takes no longer predicates. */
const largestPredicate = 16 * 1024 * 1024;
/**
 * Keeps provenance and SBOMs in GitHub's attestation store too, where the job may. Nothing fails for it: the registry
 * has all of it.
 *
 * @returns pages of what was stored
 */
async function storeWithGitHub(subjects, images, { by, sigstore }, facts, token, host) {
    // Who signs with a key or a Sigstore of their own does not want to be named by another.
    if (host.kind !== 'runner' || by === 'key' || typeof sigstore === 'object')
        return [];
    if (token === '' || facts.repository.fullName === '' || !isGitHub(facts.serverUrl))
        return [];
    const account = { apiUrl: (0,workflow/* apiUrlOf */.po)(host.env), token };
    if (!(await mayStore(facts, account, host))) {
        host.log.info('GitHub’s attestation store has nothing of this image: it needs the permission `attestations: write` (the registry has all of it)');
        return [];
    }
    const urls = [];
    for (const statement of await statementsOf(subjects, images, host)) {
        const stored = await storeAttestation(statement, facts, account, host);
        if ('url' in stored)
            urls.push(stored.url);
        else
            host.log.warning(`GitHub’s attestation store did not take ${statement.predicateType}: ${stored.refused}`);
    }
    return urls;
}
/** One provenance for all manifests, one SBOM for each platform. */
async function statementsOf(subjects, images, host) {
    const named = ({ manifest }) => images.map((image) => ({ name: (0,reference/* repositoryName */.aR)(image), digest: manifest.digest }));
    const of = (type) => subjects.flatMap((subject) => subject.attestations.filter((one) => one.type === type).map(({ predicate }) => ({ subject, predicate })));
    const [provenance, ...same] = of(sign.predicateTypes.provenance);
    const first = provenance && typeof provenance.predicate !== 'string'
        ? [
            {
                subjects: [provenance, ...same].flatMap(({ subject }) => named(subject)),
                predicateType: sign.predicateTypes.provenance,
                predicate: provenance.predicate,
            },
        ]
        : [];
    const sboms = await Promise.all(of(sign.predicateTypes.spdx).map(async ({ subject, predicate }) => {
        if (typeof predicate !== 'string')
            return [];
        const text = await (0,promises_.readFile)(predicate, 'utf8');
        if (text.length > largestPredicate) {
            host.log.info(`the SBOM of ${subject.platform} is too long for GitHub’s attestation store`);
            return [];
        }
        const document = JSON.parse(text);
        return [{ subjects: named(subject), predicateType: sign.predicateTypes.spdx, predicate: document }];
    }));
    return [...first, ...sboms.flat()];
}
/** GHES has no attestation store. */
function isGitHub(serverUrl) {
    return URL.canParse(serverUrl) && /^(github\.com|[^.]+\.ghe\.com)$/.test(new URL(serverUrl).hostname);
}

// EXTERNAL MODULE: ./.build/src/oci/images.js
var oci_images = __webpack_require__(15127);
// EXTERNAL MODULE: ./.build/src/oci/layout.js
var oci_layout = __webpack_require__(871);
// EXTERNAL MODULE: ./.build/src/oci/manifest.js
var oci_manifest = __webpack_require__(66908);
// EXTERNAL MODULE: ./.build/src/core/csv.js
var csv = __webpack_require__(8699);
;// CONCATENATED MODULE: ./.build/src/pipeline/publish/parameters.js

/**
 * Inputs whose words decide what is built and what passes, and hold nothing but that. Provenance is public and stays:
 * what may carry a login, a token or a path of somebody's machine is not told.
 */
const told = [
    ...['stages', 'images', 'tags', 'flavor', 'guard-latest', 'metadata-context'],
    ...[
        'file',
        'target',
        'platforms',
        'no-cache',
        'no-cache-filters',
        'pull',
        'network',
        'provenance',
        'sbom',
    ],
    ...[
        'push',
        'load',
        'driver',
        'qemu',
        'scan-severity',
        'scan-ignore-unfixed',
        'scan-scanners',
        'scan-fail',
    ],
    ...['test-timeout', 'test-platforms', 'test-read-only', 'test-non-root'],
    ...['max-compressed', 'max-uncompressed', 'max-wasted', 'max-layers', 'min-efficiency', 'max-build-time'],
    ...['secret-scan-range', 'sbom-formats', 'sbom-generator', 'sign', 'signature-format', 'attest'],
];
/** Of these the names alone: `NPM_TOKEN` of `NPM_TOKEN=…`. */
const toldByName = ['build-args', 'build-contexts', 'gates'];
/** Of these only what cannot be but a word of the tool's own: other attributes name images, which may carry logins. */
const words = {
    provenance: /^(?:true|false|mode=(?:min|max)|version=v\d+)$/,
    sbom: /^(?:true|false)$/,
};
/** @param given texts of the inputs that somebody gave */
function toldParameters(given, redact) {
    const tell = (name, text) => {
        if (toldByName.includes(name))
            return namesIn(text);
        if (name === 'file')
            return inCheckout(text) ? text : '';
        const known = words[name];
        if (!known)
            return text;
        const parts = text.split(',').map((part) => part.trim());
        return parts.filter((part) => known.test(part)).join(',');
    };
    return Object.fromEntries([...told, ...toldByName].flatMap((name) => {
        const text = given.get(name);
        const shown = text === undefined ? '' : tell(name, text);
        return shown === '' && text !== '' ? [] : [[name, redact(shown)]];
    }));
}
/** Neither a path of somebody's machine nor an address. */
function inCheckout(file) {
    return !/^(?:[\\/~]|[A-Za-z]:)|:\/\/|(?:^|[\\/])\.\.(?:[\\/]|$)/.test(file.trim());
}
/**
 * Names as the stages read them: what stands in quotes may hold lines of its own, which are part of a secret as likely as
 * not. A line of base64 ends like a name without a value: that one is not told.
 */
function namesIn(text) {
    const names = (0,csv/* parseCsv */.W)(text, { relaxQuotes: true }).map((fields) => {
        const [, name = ''] = /^\s*([A-Za-z_][\w.:/-]{0,99})\s*=\s*[^\s=]/.exec(fields.join(',')) ?? [];
        return name;
    });
    return [...new Set(names)].filter(Boolean).join('\n');
}

;// CONCATENATED MODULE: ./.build/src/pipeline/publish/subjects.js






/** The manifests that are signed, the index first, each with what this run has to say of it. */
async function subjectsOf({ layout }, { attest }, { claims, tool }, run) {
    const { facts, host, inputs } = run;
    const tools = [...(await run.said.tools()), tool];
    const common = [];
    if (attest.includes('provenance')) {
        const { provenance } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 15093));
        const parameters = toldParameters(inputs.given, host.redact);
        const predicate = provenance({
            facts,
            env: host.env,
            claims,
            parameters,
            tools,
            finished: host.now(),
            dirty: run.dirty,
        });
        common.push({ type: sign.predicateTypes.provenance, predicate });
    }
    const { root } = layout;
    if (!(0,oci_manifest/* isIndexType */.$U)(root.mediaType)) {
        const [platform = ''] = (await (0,oci_layout/* platformsOf */.Wt)(layout)).keys();
        return [await subject({ manifest: root, platform })];
    }
    const { manifests } = await (0,oci_layout/* readIndex */.vY)(layout, root);
    const images = await Promise.all((0,oci_images/* imagesIn */.o)(manifests).map(subject));
    return [{ manifest: plain(root), platform: '', attestations: common }, ...images];
    async function subject({ manifest, platform }) {
        if ((0,oci_manifest/* isIndexType */.$U)(manifest.mediaType))
            throw new errors/* UserError */.yo(`${manifest.digest} is an index inside an index: what it names would not be signed`, {
                cure: 'Publish one index of all platforms.',
            });
        const own = await run.said.of(manifest.digest, attest);
        return { manifest: plain(manifest), platform, attestations: [...own, ...common] };
    }
}
function plain({ mediaType, digest, size }) {
    return { mediaType, digest, size };
}

;// CONCATENATED MODULE: ./.build/src/pipeline/publish/sign-image.js




async function signImage(started, image, { images, registry, clock, beforeTags }, run, report) {
    const sign = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 15093));
    const { plan } = started;
    const signer = await started.ready;
    const subjects = await subjectsOf(image, plan, signer, run);
    const signing = sign.signing(signer, { images, subjects }, registry(clock.host), clock.host);
    /** A stage that breaks down has not passed. */
    const judged = async (work) => {
        try {
            return await clock.within(work);
        }
        catch (error) {
            if (error instanceof errors/* InterruptedError */.p4)
                throw error;
            report.verdicts.push({ gate: 'sign', passed: false, reason: (0,errors/* messageOf */.bD)(error) });
            if (!(error instanceof errors/* UserError */.yo) || error.message.includes('No tag has moved'))
                throw error;
            throw new errors/* UserError */.yo(`${error.message}\nNo tag has moved.`, { cure: error.cure, cause: error });
        }
    };
    return {
        begin: () => void clock.within(() => signing.begin()).catch(() => { }),
        make: () => judged(() => signing.make()),
        prove: () => judged(async (host) => {
            // GitHub's store signs on its own, and holds nobody up.
            const storing = storeWithGitHub(subjects, images, plan, run.facts, run.inputs.githubToken, host);
            storing.catch(() => { });
            await signing.attach();
            const signatures = await signing.verify();
            (0,report_report/* addShown */.te)(report, 'sign', sign.show(signatures, { stored: await storing, beforeTags }));
            report.verdicts.push({ gate: 'sign', passed: true });
        }),
        written: () => signing.written(),
        stop: () => clock.stop(),
    };
}


/***/ })

};
