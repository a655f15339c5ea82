export const id = 953;
export const ids = [953];
export const modules = {

/***/ 6842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ openRegistry)
/* harmony export */ });
/** The docker command line and the registry client, with the logins of the inputs. */
async function openRegistry(inputs, host) {
    const [{ docker }, { credentials, logins }, { registryClient }] = await Promise.all([
        __webpack_require__.e(/* import() */ 856).then(__webpack_require__.bind(__webpack_require__, 6856)),
        __webpack_require__.e(/* import() */ 565).then(__webpack_require__.bind(__webpack_require__, 1565)),
        __webpack_require__.e(/* import() */ 945).then(__webpack_require__.bind(__webpack_require__, 1945)),
    ]);
    const { GITHUB_ACTOR: actor = '', GITHUB_SERVER_URL: serverUrl } = host.env;
    const accounts = logins(inputs, inputs.githubToken, actor, serverUrl);
    const commandLine = await docker(host, accounts);
    const registry = registryClient(host, credentials(accounts, commandLine.userConfigDir, host));
    return { docker: commandLine, registry };
}


/***/ }),

/***/ 3953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pipeline: () => (/* binding */ pipeline)
});

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(6512);
// EXTERNAL MODULE: ./.build/src/pipeline/gate.js
var pipeline_gate = __webpack_require__(1695);
;// CONCATENATED MODULE: ./.build/src/pipeline/headline.js
/** "published ghcr.io/o/n@sha256:… as main, latest: linux/amd64 41.2 MB, linux/arm64 40.8 MB compressed" */
function publishedHeadline(published, built) {
    const images = published.map(({ image, digest, moved }) => {
        const names = moved.map((reference) => reference.slice(reference.lastIndexOf(':') + 1));
        return `${image}@${digest} as ${names.join(', ') || 'no tag'}`;
    });
    return `published ${images.join(' and ')}: ${sizes(built)}`;
}
function builtHeadline(built, whyNotPushed) {
    return `built ${built.digest}, not pushed${whyNotPushed ? ` (${whyNotPushed})` : ''}: ${sizes(built)}`;
}
function refusedHeadline(failed, wouldPush) {
    return `${wouldPush ? 'not published' : 'failed'}: ${failed.length === 1 ? 'gate' : 'gates'} ${failed.join(', ')} failed`;
}
function metadataHeadline(tags) {
    return tags.names.length === 0 ? 'no tag rule fired' : `tags: ${tags.names.join(', ')}`;
}
function sizes(built) {
    const each = [...built.sizes].map(([platform, bytes]) => `${platform} ${(bytes / 1e6).toFixed(1)} MB`);
    return each.length === 0 ? 'no platform' : `${each.join(', ')} compressed`;
}

;// CONCATENATED MODULE: ./.build/src/pipeline/limit.js

/** Runs a stage under its `timeout`: at the limit its children end and the stage fails in the user's words. */
async function limited(host, stage, milliseconds, work) {
    if (host.signal.aborted)
        throw new errors/* InterruptedError */.p4();
    if (milliseconds === undefined)
        return work(host);
    const limit = AbortSignal.timeout(milliseconds);
    const signal = AbortSignal.any([host.signal, limit]);
    const within = {
        ...host,
        signal,
        exec: (command) => host.exec({ ...command, signal: command.signal ? AbortSignal.any([command.signal, limit]) : limit }),
        fetch: (url, init) => host.fetch(url, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, signal]) : signal }),
    };
    try {
        return await work(within);
    }
    catch (error) {
        if (!limit.aborted || host.signal.aborted)
            throw error;
        throw new errors/* UserError */.yo(`${stage} took longer than its timeout of ${milliseconds / 1000} s`, {
            cure: `Raise it in timeout (${stage}=…), or find out above what was slow.`,
            cause: error,
        });
    }
}

// EXTERNAL MODULE: ./.build/src/pipeline/open-registry.js
var open_registry = __webpack_require__(6842);
// EXTERNAL MODULE: ./.build/src/pipeline/push.js
var pipeline_push = __webpack_require__(136);
// EXTERNAL MODULE: ./.build/src/pipeline/report.js
var pipeline_report = __webpack_require__(7778);
;// CONCATENATED MODULE: ./.build/src/pipeline/pipeline.js







/**
 * The order of everything. Nothing gets a tag before it has passed:
 *
 *     facts → tags → layout → { gates beside the upload of blobs } → manifests by digest → tags, `latest` last
 *
 * @throws UserError for what the user can put right; the report then holds what was done until there
 */
async function pipeline(inputs, host, report) {
    const wants = (stage) => inputs.stages.includes(stage);
    const timed = async (stage, work) => {
        const start = Date.now();
        try {
            return await limited(host, stage, inputs.timeout.get(stage), work);
        }
        finally {
            report.seconds[stage] = (report.seconds[stage] ?? 0) + (Date.now() - start) / 1000;
        }
    };
    const metadata = await __webpack_require__.e(/* import() */ 799).then(__webpack_require__.bind(__webpack_require__, 799));
    const { facts, tags } = await timed('metadata', async (host) => {
        const facts = await metadata.look(inputs, host, inputs.githubToken);
        if (!wants('metadata'))
            return { facts, tags: undefined };
        const tags = metadata.plan(inputs, facts, host.env);
        (0,pipeline_report/* addShown */.te)(report, 'metadata', metadata.show(inputs, await metadata.run(inputs, tags, host)));
        tell(tags, host);
        report.headline = metadataHeadline(tags);
        return { facts, tags };
    });
    if (!wants('build'))
        return;
    const decision = wants('publish')
        ? (0,pipeline_push/* decidePush */.v)(inputs.push, host.kind, facts)
        : { push: false, why: 'publish is not among the stages' };
    const push = decision.push && inputs.call === undefined;
    if (push)
        requireTags(tags, facts);
    const [{ docker, registry }, build] = await Promise.all([(0,open_registry/* openRegistry */.M)(inputs, host), __webpack_require__.e(/* import() */ 859).then(__webpack_require__.bind(__webpack_require__, 7859))]);
    const publish = push && tags ? await __webpack_require__.e(/* import() */ 27).then(__webpack_require__.bind(__webpack_require__, 8027)) : undefined;
    const publication = publish && tags && publish.publication(publish.plan(inputs, tags), registry, host);
    const buildPlan = await timed('build', async (host) => build.plan(inputs, facts, tags, await build.look(inputs, facts, host, docker)));
    const secrets = build.secretValues(inputs, host.env);
    if (inputs.call !== undefined) {
        const called = await timed('build', (host) => build.call(buildPlan, host, docker, secrets));
        report.verdicts.push(...(called.call === 'check' ? [verdictOf(called)] : []));
        report.headline = `${called.call}: nothing was built`;
        return;
    }
    const built = await timed('build', (host) => build.run(buildPlan, host, docker, secrets)).finally(() => {
        report.dockerCalls = docker.calls;
    });
    (0,pipeline_report/* addShown */.te)(report, 'build', build.show(built));
    report.headline = builtHeadline(built, decision.why);
    // Blobs may go up while the gates run: without a manifest nobody is shown them.
    const uploading = publication && timed('publish', () => publication.blobs(built.layout));
    uploading?.catch(() => { });
    const paths = {
        IMAGE_PIPELINE_LAYOUT: built.layout.dir,
        IMAGE_PIPELINE_DIGEST: built.digest,
        IMAGE_PIPELINE_REPORT: report.outputs['report-json'],
    };
    report.verdicts.push(...(await Promise.all(inputs.gates.map((gate) => (0,pipeline_gate/* runGate */.R)(gate, host, paths)))));
    await uploading;
    if ((0,pipeline_report/* failedGates */.qq)(report).length > 0) {
        report.headline = refusedHeadline((0,pipeline_report/* failedGates */.qq)(report), publication !== undefined);
        return;
    }
    if (!publish || !publication)
        return;
    const published = await timed('publish', async () => {
        try {
            await publication.manifests(built.layout);
            return await publication.tags(built.layout);
        }
        catch (error) {
            report.untagged.push(...publication.written());
            throw error;
        }
    });
    (0,pipeline_report/* addShown */.te)(report, 'publish', publish.show(published));
    report.headline = publishedHeadline(published, built);
}
function verdictOf({ passed, text }) {
    return { gate: 'check', passed, ...(passed ? {} : { reason: text.trim() }) };
}
/** Publishing without a name is found before the build, not after it. */
function requireTags(tags, facts) {
    if (tags && tags.images.length === 0)
        throw new errors/* UserError */.yo('there is nothing to publish to: images is empty', {
            cure: `Set images, e.g. ghcr.io/${(facts.repository.fullName || 'owner/name').toLowerCase()}, or push: false.`,
        });
    if (!tags || tags.names.length === 0)
        throw new errors/* UserError */.yo(`no tag rule gave a tag for ${facts.event || 'this commit'} on ${facts.ref || 'an unknown ref'}, so nothing was built`, { cure: 'Add a rule to tags that fires here, e.g. type=sha, or set push: false.' });
}
function tell(tags, host) {
    for (const warning of tags.warnings)
        host.log.warning(warning);
    for (const notice of tags.notices)
        host.log.notice(notice);
}


/***/ }),

/***/ 136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ decidePush)
/* harmony export */ });
const neverPushed = ['pull_request', 'pull_request_target', 'merge_group'];
/** `auto` pushes in Actions, but never what a pull request or a fork brought; on a laptop only when told to. */
function decidePush(push, kind, facts) {
    if (push === 'true')
        return { push: true, why: '' };
    if (push === 'false')
        return { push: false, why: 'push is false' };
    if (kind === 'terminal')
        return { push: false, why: 'on a laptop only --push publishes' };
    if (neverPushed.some((event) => event === facts.event))
        return { push: false, why: `the event is ${facts.event}` };
    if (facts.event === 'workflow_run' && ofFork(facts))
        return { push: false, why: 'the workflow run came from a fork' };
    return { push: true, why: '' };
}
/** Unknown counts as a fork: what cannot be told must not be published. */
function ofFork({ payload, repository }) {
    const run = payload.workflow_run;
    return run?.head_repository?.full_name !== repository.fullName;
}


/***/ })

};
