export const id = 8881;
export const ids = [8881];
export const modules = {

/***/ 12310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ bounded)
/* harmony export */ });
/** Milliseconds; a server that takes the request and says nothing holds nobody up. */
const patience = 30_000;
/** A host whose requests end in time, and whose token and findings go to the server that was asked and to no other. */
function bounded(host) {
    return {
        ...host,
        async fetch(url, init) {
            const time = AbortSignal.timeout(patience);
            const signal = init?.signal ? AbortSignal.any([init.signal, time]) : time;
            const response = await host.fetch(url, { ...init, redirect: 'manual', signal });
            if (response.status < 300 || response.status >= 400)
                return response;
            const message = { message: 'the API answered with a redirection, which is not followed' };
            return new Response(JSON.stringify(message), { status: 400, headers: { 'content-type': 'application/json' } });
        },
    };
}


/***/ }),

/***/ 78881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sendSarif: () => (/* binding */ sendSarif)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./.build/src/github/api.js
var api = __webpack_require__(92163);
// EXTERNAL MODULE: ./.build/src/github/bounded.js
var bounded = __webpack_require__(12310);
;// CONCATENATED MODULE: ./.build/src/github/code-scanning.js




/**
 * Sends one SARIF file to code scanning. Needs `security-events: write`, and code scanning to be there: public
 * repositories, and private ones with GitHub Code Security.
 * https://docs.github.com/en/rest/code-scanning/code-scanning#upload-an-analysis-as-sarif-data
 *
 * @throws InterruptedError
 */
async function uploadSarif({ name, sarif }, facts, account, host) {
    const [owner, repo] = facts.repository.fullName.split('/');
    try {
        const answer = await (0,api.ask)({
            route: 'POST /repos/{owner}/{repo}/code-scanning/sarifs',
            parameters: {
                owner,
                repo,
                commit_sha: facts.sha,
                ref: facts.ref,
                sarif: (0,external_node_zlib_.gzipSync)(sarif).toString('base64'),
                tool_name: 'image-pipeline',
            },
        }, account, (0,bounded/* bounded */.M)(host));
        return { id: answer.id ?? '' };
    }
    catch (error) {
        if (host.signal.aborted)
            throw error;
        host.log.debug(`${name} was not taken: ${(0,errors/* messageOf */.bD)(error)}`);
        return { refused: whyRefused(error) };
    }
}
function whyRefused(error) {
    const { status } = error;
    if (status === 403 || status === 404)
        return 'the job needs the permission `security-events: write`, and the repository code scanning (GitHub Code Security where it is private)';
    return (0,errors/* messageOf */.bD)(error).split('\n')[0] ?? '';
}

// EXTERNAL MODULE: ./.build/src/github/workflow.js
var workflow = __webpack_require__(62210);
// EXTERNAL MODULE: ./.build/src/pipeline/inputs/review.js
var review = __webpack_require__(91100);
;// CONCATENATED MODULE: ./.build/src/pipeline/report/sarif-upload.js






/**
 * Sends every SARIF file to code scanning, or says how it would go. With `auto` nothing fails for it.
 *
 * @throws UserError where `sarif-upload: true` could not be done
 */
async function sendSarif({ files, wish, token }, facts, host) {
    if (wish === 'false' || files.length === 0 || host.kind === 'terminal')
        return;
    const why = whyNot(facts, token);
    if (why !== undefined)
        return refuse(why, wish, host);
    const account = { apiUrl: (0,workflow/* apiUrlOf */.po)(host.env), token };
    const sent = [];
    for (const file of [...files].sort()) {
        const sarif = await (0,promises_.readFile)(file, 'utf8');
        const answer = await uploadSarif({ name: (0,external_node_path_.basename)(file), sarif }, facts, account, host);
        // What refuses one refuses all: a missing permission is told once.
        if ('refused' in answer)
            return refuse(answer.refused, wish, host);
        sent.push(answer);
    }
    host.log.info(`code scanning took ${sent.length} SARIF ${sent.length === 1 ? 'file' : 'files'}: ${files.map((file) => (0,external_node_path_.basename)(file)).join(', ')}`);
}
function whyNot(facts, token) {
    if (token === '')
        return 'github-token is empty';
    if (facts.repository.fullName === '' || facts.sha === '' || facts.ref === '')
        return 'the repository, the commit or its ref is not known here';
    if ((0,review/* underReview */.$H)(facts) && (0,review/* ofFork */.Sq)(facts.payload, facts.repository.fullName))
        return 'a pull request from a fork has a token that only reads';
    return undefined;
}
function refuse(why, wish, host) {
    if (wish === 'true')
        throw new errors/* UserError */.yo(`the SARIF files could not be sent to code scanning: ${why}`, {
            cure: 'Give the job `security-events: write`, or set sarif-upload: auto.',
        });
    host.log.info(`SARIF was not sent to code scanning: ${why}. The files are in the report folder.`);
}


/***/ })

};
