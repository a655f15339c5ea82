export const id = 2163;
export const ids = [2163];
export const modules = {

/***/ 92163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ask: () => (/* binding */ ask),
/* harmony export */   c: () => (/* binding */ isUncertain)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56512);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76991);


const attempts = 3;
/** Seconds that a limit is waited for: a runner costs money. */
const longestLimit = 60;
/**
 * One answer of the API, asked for again on 429, 5xx, a limit that is soon over, and a broken connection.
 *
 * @throws Error when the API refuses or stays out of reach, InterruptedError when the run is interrupted
 */
async function ask(question, { apiUrl, token }, host) {
    // The package reads the event and the proxies when it is imported, which only a run that asks shall pay for.
    const { GitHub } = await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(5555), __webpack_require__.e(5087)]).then(__webpack_require__.bind(__webpack_require__, 85555));
    const octokit = new GitHub({
        ...(token === '' ? {} : { auth: token }),
        baseUrl: apiUrl,
        request: { fetch: (url, init) => host.fetch(url, { ...init, signal: host.signal }) },
        log: { debug: host.log.debug, info: host.log.debug, warn: host.log.debug, error: host.log.debug },
    });
    for (let attempt = 1;; attempt += 1) {
        try {
            return (await octokit.request(question.route, { ...question.parameters })).data;
        }
        catch (error) {
            if (host.signal.aborted)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InterruptedError */ .p4(error);
            if (attempt === attempts || !mayPass(error))
                throw error;
            // What a limit refused was not done, and may be asked again also where all else may not.
            const limit = secondsOfLimit(error, host.now());
            if (question.once && isUncertain(error))
                throw error;
            if (limit !== undefined && limit > longestLimit)
                throw error;
            await host.sleep(limit === undefined ? waitAfter(error, attempt) : limit * 1000);
        }
    }
}
function mayPass(error) {
    const { status } = error;
    return isUncertain(error) || status === 429 || secondsOfLimit(error, new Date(0)) !== undefined;
}
/** Whether it may have been done all the same; octokit gives a broken connection the status 500. */
function isUncertain(error) {
    const { status } = error;
    return status === undefined || status >= 500;
}
/** Seconds until a limit that GitHub tells by a 403 is over; undefined for what is none. */
function secondsOfLimit(error, now) {
    const { status, response } = error;
    const headers = new Headers(Object.entries(response?.headers ?? {}).map(([name, value]) => [name, String(value)]));
    if (status !== 403 || !(0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .isLimit */ .S4)(status, headers, (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)(response?.data)))
        return undefined;
    const after = Number(headers.get('retry-after') ?? Number.NaN);
    if (!Number.isNaN(after))
        return after;
    const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN);
    if (headers.get('x-ratelimit-remaining') === '0' && !Number.isNaN(reset))
        return Math.max(1, reset - now.getTime() / 1000);
    // Of a secondary limit nothing is told; GitHub wants at least a minute.
    return longestLimit;
}
/** Milliseconds: what the answer asks for, at most 20 seconds; else 1, 2. */
function waitAfter(error, attempt) {
    const { response } = error;
    const seconds = Number(response?.headers?.['retry-after'] ?? Number.NaN);
    return Number.isNaN(seconds) ? 1000 * 2 ** (attempt - 1) : Math.min(seconds, 20) * 1000;
}


/***/ }),

/***/ 76991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N6: () => (/* binding */ incompleteList),
/* harmony export */   S4: () => (/* binding */ isLimit),
/* harmony export */   U0: () => (/* binding */ cannotRead),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   h2: () => (/* binding */ strangeAnswer),
/* harmony export */   vF: () => (/* binding */ cannotDelete)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56512);
/* harmony import */ var _core_is_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94149);


/** Whether an answer refuses us for asking too much; GitHub says 403 for that as often as 429. */
function isLimit(status, headers, words) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    return (headers.has('retry-after') ||
        headers.get('x-ratelimit-remaining')?.trim() === '0' ||
        /rate limit|abuse detection/i.test(words));
}
/** GitHub's message as part of ours: one line, not too long. */
function wordsOf(body) {
    const message = (0,_core_is_record_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(body) && typeof body.message === 'string' ? body.message : '';
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not reach a terminal
    const line = message.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
    return line.length > 300 ? `${line.slice(0, 297)}…` : line;
}
/** No right to read a package, or no such package: GitHub answers both alike. */
function cannotRead(what, status, words) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what}: GitHub's API answered ${status}${words && ` (${words})`}`, {
        cure: `See that the package is there. ${rights}`,
    });
}
function cannotDelete(what, status, words) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what}: GitHub's API answered ${status}${words && ` (${words})`}`, {
        cure: `Nothing more was deleted. ${rights}`,
    });
}
const rights = 'GITHUB_TOKEN needs `permissions: packages: write`, and the package must grant its repository the role Admin (package settings, Manage Actions access). A personal access token must be a classic one with the scopes read:packages, delete:packages and, to restore, write:packages; fine-grained ones do not work.';
/** What came is not what GitHub's API documents: nothing is decided on it. */
function strangeAnswer(what, problem) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what}: the answer of GitHub's API has another shape than documented: ${problem}`, {
        cure: 'Nothing was decided on it. See that the address of the API is right, and that no proxy answers in its place.',
    });
}
/** A list with a hole that does not close. */
function incompleteList(what) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what}: GitHub's API shows pages that are not full though others come behind them`, {
        cure: 'Nothing was changed: what is missing there nobody knows. Run it again later; where a proxy stands before the API, see what it does.',
    });
}


/***/ })

};
