export const id = 3617;
export const ids = [3617];
export const modules = {

/***/ 92119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** Of this bundle; a contract test compares it with package.json. */
const version = '0.1.0';


/***/ }),

/***/ 33617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tellTelemetry: () => (/* binding */ tellTelemetry)
});

// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
// EXTERNAL MODULE: ./.build/src/core/plain.js
var plain = __webpack_require__(85759);
// EXTERNAL MODULE: ./.build/src/core/version.js
var version = __webpack_require__(92119);
;// CONCATENATED MODULE: ./.build/src/telemetry/attributes.js

/** Those that say something: '' and [] do not. */
function attributes(values) {
    return Object.entries(values).flatMap(([key, value]) => value === undefined || value === '' || (typeof value === 'object' && value.length === 0)
        ? []
        : [{ key, value: asValue(value) }]);
}
function asValue(value) {
    if (typeof value === 'string')
        return { stringValue: value };
    if (typeof value === 'object')
        return { arrayValue: { values: value.map((stringValue) => ({ stringValue })) } };
    return Number.isInteger(value) ? { intValue: String(value) } : { doubleValue: value };
}
const scope = { name: 'image-pipeline', version: version/* version */.r };
/** What stays the same from run to run: metrics with more than that would be a series a run. */
function resourceOf({ pipeline, repository }, { service, attributes: own }) {
    const [owner = '', name = ''] = repository.fullName.split('/');
    return {
        ...own,
        'service.name': service,
        'service.version': version/* version */.r,
        'cicd.pipeline.name': pipeline,
        'vcs.provider.name': repository.fullName === '' ? '' : 'github',
        'vcs.owner.name': owner,
        'vcs.repository.name': name,
        'vcs.repository.url.full': repository.url,
    };
}
/** Milliseconds as OTLP wants an instant. */
function nanoseconds(milliseconds) {
    return `${BigInt(Math.round(milliseconds * 1000)) * 1000n}`;
}

;// CONCATENATED MODULE: ./.build/src/telemetry/metrics.js

/** OTLP's word for figures that count since the one before, not since a beginning: a run has no other runs. */
const delta = 1;
/** Seconds between which a run's time is counted. */
const bounds = [1, 2.5, 5, 10, 30, 60, 120, 300, 600, 1200, 1800, 3600];
/** The body of a request to `/v1/metrics`. */
function metricsOf(told, settings) {
    const { began, ended, tasks, sizes, findings, build, image, result, pipeline, ref } = told;
    const resource = attributes(resourceOf(told, settings));
    const times = { startTimeUnixNano: nanoseconds(began), timeUnixNano: nanoseconds(ended) };
    // Branches and tags are few; a pull request is a series of its own for a day.
    const of = { 'container.image.name': image.name, 'vcs.ref.head.name': ref.replace(/^refs\/(?:heads|tags)\//, '') };
    const gauge = (name, unit, description, points) => points.length === 0
        ? []
        : [
            {
                name,
                unit,
                description,
                gauge: {
                    dataPoints: points.map(([labels, value]) => ({
                        ...times,
                        attributes: attributes({ ...of, ...labels }),
                        ...(unit === 's' ? { asDouble: value } : { asInt: String(Math.round(value)) }),
                    })),
                },
            },
        ];
    const sizePoints = Object.entries(sizes).flatMap(([platform, kinds]) => Object.entries(kinds).map(([kind, bytes]) => [{ 'image_pipeline.platform': platform, 'image_pipeline.size': kind }, bytes]));
    const findingPoints = Object.entries(findings).flatMap(([stage, platforms]) => Object.entries(platforms).flatMap(([platform, severities]) => Object.entries(severities).map(([severity, count]) => [
        {
            'cicd.pipeline.task.name': stage,
            'image_pipeline.platform': platform,
            'image_pipeline.severity': severity.toLowerCase(),
        },
        count,
    ])));
    const metrics = [
        runDuration((ended - began) / 1000, {
            'cicd.pipeline.name': pipeline,
            'cicd.pipeline.run.state': 'executing',
            'cicd.pipeline.result': result,
            'error.type': result === 'success' ? undefined : result,
        }, times),
        ...gauge('image_pipeline.image.size', 'By', 'Bytes of the image', sizePoints),
        ...gauge('image_pipeline.build.duration', 's', 'Time of the build', build ? [[{}, build.seconds]] : []),
        ...gauge('image_pipeline.build.steps', '{step}', 'Steps of the Dockerfile', build
            ? [
                [{ 'image_pipeline.cached': 'yes' }, build.cached],
                [{ 'image_pipeline.cached': 'no' }, build.total - build.cached],
            ]
            : []),
        ...gauge('image_pipeline.task.duration', 's', 'Time of a stage', tasks.map(({ name, seconds }) => [{ 'cicd.pipeline.task.name': name }, seconds])),
        ...gauge('image_pipeline.findings', '{finding}', 'What the stages found', findingPoints),
    ];
    return { resourceMetrics: [{ resource: { attributes: resource }, scopeMetrics: [{ scope: scope, metrics }] }] };
}
/** OpenTelemetry's own metric for CI/CD: a histogram, here with the one run in it. */
function runDuration(seconds, labels, times) {
    const bucket = bounds.findIndex((bound) => seconds <= bound);
    const at = bucket < 0 ? bounds.length : bucket;
    return {
        name: 'cicd.pipeline.run.duration',
        unit: 's',
        description: 'Time of a run',
        histogram: {
            aggregationTemporality: delta,
            dataPoints: [
                {
                    ...times,
                    attributes: attributes(labels),
                    count: '1',
                    sum: seconds,
                    min: seconds,
                    max: seconds,
                    explicitBounds: bounds,
                    bucketCounts: [...bounds, 0].map((_, place) => (place === at ? '1' : '0')),
                },
            ],
        },
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./.build/src/telemetry/trace-context.js

/**
 * Whose trace the run belongs to: the one that `TRACEPARENT` continues (W3C Trace Context); else one that all jobs of a
 * workflow run share, named as the collector's receiver for GitHub names it; else one of its own.
 */
function traceContext(traceparent, run) {
    const [, traceId = '', parent = ''] = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}(?:-.*)?$/.exec(traceparent?.trim() ?? '') ?? [];
    if (traceId !== '')
        return { traceId, parent };
    if (run.id === '')
        return { traceId: (0,external_node_crypto_.randomBytes)(16).toString('hex'), parent: '' };
    const hash = (0,external_node_crypto_.createHash)('sha256').update(`${run.id}${run.attempt}t`).digest('hex');
    return { traceId: hash.slice(0, 32), parent: '' };
}
function newSpanId() {
    return (0,external_node_crypto_.randomBytes)(8).toString('hex');
}

;// CONCATENATED MODULE: ./.build/src/telemetry/traces.js

/** OTLP's span kinds and status codes. */
const kinds = { internal: 1, server: 2 };
const failed = 2;
const taskTypes = {
    build: 'build',
    publish: 'deploy',
    ...Object.fromEntries(['lint', 'secrets', 'analyze', 'scan', 'test', 'gates'].map((stage) => [stage, 'test'])),
};
/** The body of a request to `/v1/traces`: a span for the run, and one below it for each stage. */
function tracesOf(told, settings, { traceId, parent }, spanId) {
    const { run, ref, commit, change, result, reason, image } = told;
    const root = spanId();
    const resource = attributes({
        ...resourceOf(told, settings),
        'cicd.pipeline.run.id': run.id,
        'cicd.pipeline.run.url.full': run.url,
        'vcs.ref.head.name': ref.replace(/^refs\/(?:heads|tags)\//, ''),
        'vcs.ref.head.type': ref.startsWith('refs/tags/') ? 'tag' : ref.startsWith('refs/heads/') ? 'branch' : '',
        'vcs.ref.head.revision': commit,
        'vcs.change.id': change,
    });
    const whole = {
        traceId,
        spanId: root,
        ...(parent === '' ? {} : { parentSpanId: parent }),
        flags: 1,
        name: `RUN ${told.pipeline}`,
        kind: kinds.server,
        startTimeUnixNano: nanoseconds(told.began),
        endTimeUnixNano: nanoseconds(told.ended),
        attributes: attributes({
            'cicd.pipeline.name': told.pipeline,
            'cicd.pipeline.run.id': run.id,
            'cicd.pipeline.result': result,
            'cicd.pipeline.action.name': 'RUN',
            'error.type': result === 'success' ? undefined : result,
            'container.image.name': image.name,
            'container.image.tags': image.tags,
            'container.image.repo_digests': image.digest === '' ? [] : [`${image.name}@${image.digest}`],
            'oci.manifest.digest': image.digest,
            'image_pipeline.platforms': Object.keys(told.sizes),
        }),
        status: result === 'success' ? {} : { code: failed, message: reason.slice(0, 500) },
    };
    const parts = told.tasks.map((task) => ({
        traceId,
        spanId: spanId(),
        parentSpanId: root,
        flags: 1,
        name: task.name,
        kind: kinds.internal,
        startTimeUnixNano: nanoseconds(task.began),
        endTimeUnixNano: nanoseconds(task.ended),
        attributes: attributes(taskAttributes(task, told)),
        status: task.result === 'failure' ? { code: failed } : {},
    }));
    return { resourceSpans: [{ resource: { attributes: resource }, scopeSpans: [{ scope: scope, spans: [whole, ...parts] }] }] };
}
function taskAttributes(task, { run, build }) {
    const steps = task.name === 'build' && build ? build : undefined;
    return {
        'cicd.pipeline.task.name': task.name,
        'cicd.pipeline.task.run.id': [run.id, run.attempt, task.name].filter(Boolean).join('.'),
        'cicd.pipeline.task.run.url.full': run.url,
        'cicd.pipeline.task.type': taskTypes[task.name],
        'cicd.pipeline.task.run.result': task.result,
        'error.type': task.result === 'failure' ? 'failure' : undefined,
        'image_pipeline.busy': task.seconds,
        'image_pipeline.build.steps': steps?.total,
        'image_pipeline.build.steps.cached': steps?.cached,
    };
}

;// CONCATENATED MODULE: ./.build/src/telemetry/send.js





/** Milliseconds for both requests, which go side by side. */
const patience = 5000;
/** Bytes of an answer that are read. */
const longestAnswer = 20_000;
/**
 * Sends the run as a trace and its figures as metrics: OTLP 1, over HTTP, as JSON.
 *
 * @returns why it was not taken, in words that fit behind "telemetry was not taken: "; undefined where all was
 */
async function send(told, settings, host) {
    for (const value of Object.values(settings.headers))
        host.secret(value);
    const context = traceContext(host.env.TRACEPARENT, told.run);
    const signal = AbortSignal.timeout(patience);
    const whys = await Promise.all([
        post(settings.traces, tracesOf(told, settings, context, newSpanId), settings, signal, host),
        post(settings.metrics, metricsOf(told, settings), settings, signal, host),
    ]);
    return [...new Set(whys.filter((why) => why !== undefined))].join('; ') || undefined;
}
async function post(url, body, { headers }, signal, host) {
    if (url === '')
        return undefined;
    try {
        const response = await host.fetch(url, {
            method: 'POST',
            headers: { ...headers, 'content-type': 'application/json', 'user-agent': 'image-pipeline' },
            body: host.redact(JSON.stringify(body)),
            // The headers are for this server alone.
            redirect: 'manual',
            signal,
        });
        const answer = (await response.text()).slice(0, longestAnswer);
        return response.ok ? partial(answer) : `it answered ${response.status}${words(answer)}`;
    }
    catch (error) {
        if (signal.aborted)
            return `no answer came in ${patience / 1000} s`;
        const { cause } = (error ?? {});
        const { code } = (cause ?? {});
        return `it cannot be reached${code === undefined ? '' : ` (${code})`}`;
    }
}
/** An answer that says yes and takes only a part: `{"partialSuccess": {"rejectedSpans": "1", "errorMessage": "…"}}`. */
function partial(answer) {
    const told = parsed(answer);
    const { partialSuccess: part } = (0,is_record/* isRecord */.u)(told) ? told : {};
    if (!(0,is_record/* isRecord */.u)(part))
        return undefined;
    const rejected = Number(part.rejectedSpans ?? part.rejectedDataPoints ?? 0);
    if (rejected === 0)
        return undefined;
    const why = typeof part.errorMessage === 'string' ? `: ${(0,plain/* plain */.p)(part.errorMessage, 200)}` : '';
    return `it left out ${rejected} ${'rejectedSpans' in part ? 'spans' : 'figures'}${why}`;
}
/** The `message` of an OTLP status, in JSON. */
function words(answer) {
    const told = parsed(answer);
    return (0,is_record/* isRecord */.u)(told) && typeof told.message === 'string' ? ` (${(0,plain/* plain */.p)(told.message, 200)})` : '';
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.build/src/telemetry/settings.js
/** The inputs, else OpenTelemetry's own variables; undefined where nobody says where to. */
function settingsOf(inputs, env) {
    const common = {
        service: env.OTEL_SERVICE_NAME || 'image-pipeline',
        attributes: pairs(env.OTEL_RESOURCE_ATTRIBUTES),
    };
    const given = Object.keys(inputs.otlpHeaders).length > 0;
    const headers = given ? inputs.otlpHeaders : pairs(env.OTEL_EXPORTER_OTLP_HEADERS);
    const below = (base) => ({ traces: `${base}/v1/traces`, metrics: `${base}/v1/metrics` });
    if (inputs.otlpEndpoint !== '')
        return { ...below(inputs.otlpEndpoint), headers, ...common };
    if (env.OTEL_SDK_DISABLED?.trim().toLowerCase() === 'true')
        return undefined;
    const base = env.OTEL_EXPORTER_OTLP_ENDPOINT?.trim().replace(/\/+$/, '');
    const { traces = '', metrics = '' } = base ? below(base) : {};
    const found = {
        // These are taken as they are, the OpenTelemetry specification says.
        traces: env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT?.trim() || traces,
        metrics: env.OTEL_EXPORTER_OTLP_METRICS_ENDPOINT?.trim() || metrics,
    };
    return found.traces === '' && found.metrics === '' ? undefined : { ...found, headers, ...common };
}
/** `key=value,key2=value2`, percent-encoded as in a `Baggage` header; names in small letters, as HTTP has them. */
function pairs(text = '') {
    return Object.fromEntries(text.split(',').flatMap((pair) => {
        const [, key = '', value = ''] = /^\s*([^=\s]+)\s*=\s*(.*?)\s*$/.exec(pair) ?? [];
        return key === '' ? [] : [[key.toLowerCase(), decoded(value)]];
    }));
}
function decoded(value) {
    try {
        return decodeURIComponent(value);
    }
    catch {
        return value;
    }
}

;// CONCATENATED MODULE: ./.build/src/telemetry/index.js



// EXTERNAL MODULE: ./.build/src/pipeline/report/report.js
var report_report = __webpack_require__(26831);
// EXTERNAL MODULE: ./.build/src/pipeline/monitor/record.js
var record = __webpack_require__(22670);
;// CONCATENATED MODULE: ./.build/src/pipeline/monitor/telemetry.js




/** Sends the run to the collector that the inputs or the environment name. */
async function tellTelemetry(inputs, host, report, began) {
    const settings = settingsOf(inputs, host.env);
    if (!settings || !report.named)
        return;
    try {
        const why = await send(toldOf(inputs, host, report, began), settings, host);
        if (why === undefined)
            host.log.info('telemetry: the collector took the trace and the figures of this run');
        else
            host.log.warning(`telemetry was not taken: ${why}`);
    }
    catch (error) {
        host.log.warning(`telemetry could not be sent: ${(0,record/* reasonOf */.A3)(error)}`);
    }
}
function toldOf(inputs, host, report, began) {
    const { env } = host;
    const facts = report.named?.facts;
    const build = (0,record/* buildOf */.Yy)(report);
    const number = (0,is_record/* isRecord */.u)(facts?.payload.pull_request) ? facts.payload.pull_request.number : undefined;
    return {
        pipeline: env.GITHUB_WORKFLOW || 'image-pipeline',
        run: (0,record/* runOf */.ng)({ runUrl: facts?.runUrl }, env),
        repository: { fullName: facts?.repository.fullName ?? '', url: facts?.repository.htmlUrl ?? '' },
        ref: facts?.ref ?? '',
        commit: facts?.sha ?? '',
        change: typeof number === 'number' ? String(number) : '',
        began: began.getTime(),
        ended: host.now().getTime(),
        result: resultOf(report, host),
        reason: report.headline,
        tasks: tasksOf(report),
        image: {
            name: (0,record/* recordOf */.zv)(inputs, report, began, host)?.image ?? '',
            digest: report.image?.digest ?? '',
            tags: (report.outputs.published ?? '')
                .split('\n')
                .filter(Boolean)
                .map((reference) => reference.slice(reference.lastIndexOf(':') + 1)),
        },
        sizes: Object.fromEntries(Object.entries((0,record/* sizesOf */.gN)(report)).map(([platform, sizes]) => [platform, { ...sizes }])),
        build: build && { seconds: build.seconds, cached: build.steps?.cached ?? 0, total: build.steps?.total ?? 0 },
        findings: report.findings,
    };
}
function resultOf(report, host) {
    if (host.signal.aborted)
        return 'cancellation';
    if (report.error !== undefined)
        return 'error';
    return (0,report_report/* failedGates */.qq)(report).length > 0 ? 'failure' : 'success';
}
function tasksOf({ spans, seconds, verdicts, stages }) {
    return Object.entries(spans).map(([name, { began, ended }]) => {
        const judged = verdicts.filter(({ gate }) => gate === name);
        const told = name in stages ? 'success' : undefined;
        const result = judged.length === 0 ? told : judged.every(({ passed }) => passed) ? 'success' : 'failure';
        return { name, began, ended, seconds: seconds[name] ?? 0, result };
    });
}


/***/ })

};
