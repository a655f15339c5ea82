export const id = 298;
export const ids = [298];
export const modules = {

/***/ 298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./.build/src/core/interruption.js
var interruption = __webpack_require__(4760);
// EXTERNAL MODULE: ./.build/src/core/plain.js
var plain = __webpack_require__(85759);
// EXTERNAL MODULE: ./.build/src/core/secrets.js
var core_secrets = __webpack_require__(94434);
// EXTERNAL MODULE: ./.build/src/core/version.js
var version = __webpack_require__(92119);
// EXTERNAL MODULE: ./.build/src/pipeline/run.js + 10 modules
var run = __webpack_require__(33008);
// EXTERNAL MODULE: ./.build/src/core/stage.js
var stage = __webpack_require__(14301);
// EXTERNAL MODULE: ./.build/src/pipeline/inputs/tables.js + 20 modules
var tables = __webpack_require__(72900);
// EXTERNAL MODULE: ./.build/src/core/kinds.js
var kinds = __webpack_require__(95612);
;// CONCATENATED MODULE: ./.build/src/cli/flags.js

const shortFlags = {
    '-f': '--file',
    '-t': '--tags',
    '-h': '--help',
    '-v': '--verbose',
};
/**
 * Flags are the inputs' names. One that is given twice adds a line. Booleans need no value, and `--no-NAME` is false.
 */
function parseFlags(args, env, language) {
    const { table, isWord } = language;
    const values = new Map();
    const words = [];
    const mistakes = [];
    let help = false;
    let version = false;
    let verbose = false;
    const add = (name, value) => void values.set(name, [...(values.get(name) ?? []), value]);
    for (let at = 0; at < args.length; at += 1) {
        const arg = shortFlags[args[at] ?? ''] ?? args[at] ?? '';
        if (arg === '--help' || arg === 'help')
            help = true;
        else if (arg === '--version')
            version = true;
        else if (arg === '--verbose')
            verbose = true;
        else if (!arg.startsWith('-'))
            words.push(arg);
        else {
            const [flag = '', inline] = splitFlag(arg);
            const known = resolve(flag, language);
            const next = args[at + 1];
            if (!known) {
                mistakes.push(`${arg.split('=')[0]}: is no flag of image-pipeline. ${nearest(flag, language)}`);
                // Its value is no stage, and may be a secret whose flag was mistyped.
                if (inline === undefined && next !== undefined && !next.startsWith('-') && !isWord(next))
                    at += 1;
            }
            else if (isSecret(known.name, table)) {
                mistakes.push(`--${flag}: other processes can read arguments. Put it into ${secretVariable(known.name)}.`);
                at += inline === undefined ? 1 : 0;
            }
            else if (known.value !== undefined && inline === undefined)
                add(known.name, known.value);
            else if (inline !== undefined)
                add(known.name, inline);
            else if (known.takesValue) {
                at += 1;
                if (next === undefined)
                    mistakes.push(`--${flag}: needs a value. Write --${flag}=value.`);
                else
                    add(known.name, next);
            }
            else if (/^(true|false)$/i.test(next ?? '')) {
                add(known.name, next ?? '');
                at += 1;
            }
            else
                add(known.name, 'true');
        }
    }
    const read = (name) => (isSecret(name, table) ? secretFrom(env, name) : values.get(name)?.join('\n'));
    return { words, add, read, help, version, verbose, mistakes };
}
/** `github-token` is IMAGE_PIPELINE_GITHUB_TOKEN, or what the GitHub CLI reads. */
function secretVariable(name) {
    return `IMAGE_PIPELINE_${name.replaceAll('-', '_').toUpperCase()}`;
}
function secretFrom(env, name) {
    const own = env[secretVariable(name)];
    return name === 'github-token' ? own || env.GITHUB_TOKEN || env.GH_TOKEN : own;
}
function isSecret(name, table) {
    return table[name]?.secret === true;
}
function splitFlag(arg) {
    const text = arg.replace(/^--?/, '');
    const at = text.indexOf('=');
    return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
function resolve(flag, { table, shorthands = {} }) {
    const short = shorthands[flag];
    if (short)
        return { name: short[0], value: short[1], takesValue: false };
    const names = Object.keys(table);
    // docker's flags are singular (`--tag`, `--build-arg`): both forms are understood.
    const name = names.find((candidate) => candidate === flag) ?? names.find((candidate) => candidate === `${flag}s`);
    if (name)
        return { name, takesValue: table[name]?.kind !== kinds/* boolean */.zM && name !== 'push' };
    const negated = flag.startsWith('no-') ? names.find((candidate) => candidate === flag.slice(3)) : undefined;
    return negated && (table[negated]?.kind === kinds/* boolean */.zM || negated === 'push')
        ? { name: negated, value: 'false', takesValue: false }
        : undefined;
}
function nearest(flag, { table, shorthands = {} }) {
    const plain = (name) => name.replaceAll('-', '').slice(0, 4);
    const names = [...Object.keys(shorthands), ...Object.keys(table)];
    const close = names.filter((name) => plain(name) === plain(flag));
    return close.length > 0 ? `Did you mean ${close.map((name) => `--${name}`).join(', ')}?` : '--help lists them.';
}

;// CONCATENATED MODULE: ./.build/src/cli/arguments.js



const shorthands = {
    'multi-arch': ['platforms', 'linux/amd64,linux/arm64'],
    fix: ['lint-fix', 'true'],
};
const others = ['plan', 'help'];
/** `build publish --push --tags type=sha --build-arg…`: words are stages (or `plan`), flags are the inputs' names. */
function parseArguments(given, env) {
    const { args, depth } = takeTree(given);
    const isStage = (word) => stage/* stages */._$.includes(word);
    const isWord = (word) => isStage(word) || others.includes(word);
    const { words, add, read, mistakes, ...said } = parseFlags(args, env, { table: tables/* table */.tp, shorthands, isWord });
    const [first, mode = ''] = words;
    // `analyze REF`: what follows it is an image, unless it is a stage.
    const image = first === 'analyze' && mode !== '' && !isWord(mode) ? imageOf(mode) : undefined;
    if (image !== undefined)
        add('image-ref', image);
    // `prune plan|apply|restore`: what follows prune is its mode.
    const modes = ['plan', 'apply', 'restore'];
    const isPrune = first === 'prune' && modes.includes(mode);
    if (isPrune)
        add('prune-mode', mode);
    const rest = isPrune || image !== undefined ? [first ?? '', ...words.slice(2)] : words;
    const wanted = rest.filter((word) => word !== 'plan');
    if (rest.includes('plan'))
        add('dry-run', 'true');
    for (const word of wanted)
        if (!isStage(word))
            mistakes.push(/(?:^|\/)Dockerfile|Dockerfile$/.test(word)
                ? `${word}: is no stage. A Dockerfile is named by --file ${word}.`
                : `${word}: is no stage. The stages are ${stage/* stages */._$.join(', ')}; \`plan\` shows every plan.`);
    if (wanted.length > 0)
        add('stages', wanted.join(','));
    return { read, mistakes, ...said, tree: depth ?? (image === undefined ? undefined : usualDepth) };
}
const usualDepth = 3;
/** `--tree` and `--tree 4` are no input: what is shown on this terminal alone. */
function takeTree(args) {
    const at = args.findIndex((arg) => /^--tree(?:=\d+)?$/.test(arg));
    if (at < 0)
        return { args, depth: undefined };
    const inline = args[at]?.split('=')[1];
    const next = args[at + 1] ?? '';
    const own = inline === undefined && /^\d+$/.test(next) ? 2 : 1;
    const depth = inline ?? (own === 2 ? next : String(usualDepth));
    return { args: [...args.slice(0, at), ...args.slice(at + own)], depth: Number(depth) };
}
/** A file or folder of this machine as a reference: `image.tar`, `./layout`. Everything else is one already. */
function imageOf(word) {
    if (/^[a-z-]+:\/\//.test(word))
        return word;
    if (/\.(?:tar|tar\.gz|tgz)(?::.+)?$/.test(word))
        return `docker-archive://${word}`;
    return /^[./]/.test(word) ? `oci-layout://${word}` : word;
}

// EXTERNAL MODULE: ./.build/src/pipeline/compare/inputs.js
var inputs = __webpack_require__(38073);
;// CONCATENATED MODULE: ./.build/src/cli/compare-arguments.js


/** `compare A B --platform linux/amd64 --max-increase 10MB` */
function parseCompare(args, env) {
    return parseFlags(args, env, { table: inputs/* compareTable */.W, isWord: () => false });
}

// EXTERNAL MODULE: ./.build/src/pipeline/verify/inputs.js
var verify_inputs = __webpack_require__(90341);
;// CONCATENATED MODULE: ./.build/src/cli/help.js



const column = 26;
const width = 100;
/** The text of `--help`, made of the same tables as action.yml. */
function help() {
    const head = [
        'image-pipeline [stage…] [--input value…]   from a Dockerfile to a published, proven image',
        'image-pipeline plan [stage…]               show every plan, do nothing',
        'image-pipeline prune plan|apply|restore    old versions of GHCR packages: what would go, let it go, bring it back',
        'image-pipeline analyze REF [--tree N]      what weighs in an image: a reference, image.tar, ./layout, docker-daemon://…',
        'image-pipeline verify REF                  what is proven of a published image (verify --help)',
        'image-pipeline promote REF --to prod       a proven image gets other tags, here or elsewhere (promote --help)',
        'image-pipeline compare A B                 what is different between two images (compare --help)',
        'image-pipeline mirror DIR                  all that a pipeline without the internet needs (mirror --help)',
        '',
        `stages: ${stage/* stages */._$.join(', ')} (default: all but prune; on a laptop nothing is pushed without --push)`,
        '--multi-arch: both linux/amd64 and linux/arm64        --verbose: debug lines too',
        'Secrets are read from IMAGE_PIPELINE_<NAME>, e.g. IMAGE_PIPELINE_PASSWORD, never from arguments.',
        'A flag given twice adds a line. Booleans need no value; --no-NAME is false.',
        'Exit status: 0 done, 1 a gate or a step failed, 2 the command was wrong, 130 interrupted.',
        '',
        'image-pipeline --images ghcr.io/me/app --multi-arch --push   build, check, publish',
        'image-pipeline scan sbom --image-ref ghcr.io/me/app:1.2      judge an image that exists',
        'image-pipeline lint --fix                                    what is wrong with the Dockerfile? Mend what is safe',
        'image-pipeline secrets                                       what would this branch give away?',
    ];
    const groups = Object.entries(tables/* inputTables */.gC).flatMap(([group, rows]) => [
        '',
        `${tables/* headings */.so[group]}:`,
        ...Object.entries(rows).map(([name, { help, default: standard }]) => row(name, help, standard)),
    ]);
    return `${[...head, ...groups].join('\n')}\n`;
}
/** The text of `verify --help`. */
function verifyHelp() {
    const head = [
        'image-pipeline verify REF --identity URL | --key FILE   what is proven of a published image, and by whom',
        '',
        'Looks at the index and every platform: signature, SBOM, scan, provenance. Changes nothing.',
        'Exit status: 0 all is proven, 1 something is missing, 2 the command was wrong, 130 interrupted.',
        '',
        'image-pipeline verify ghcr.io/me/app:1.2 --identity "/https://github.com/me/app/[^@]+@refs/tags/v[^@]*/"',
        'image-pipeline verify ghcr.io/me/app:1.2 --key cosign.pub --attest none',
        '',
        ...Object.entries(verify_inputs/* verifyTable */.E).map(([name, { help, default: standard }]) => row(name, help, standard)),
    ];
    return `${head.join('\n')}\n`;
}
/** A flag with what it is for, in columns. */
function row(name, text, standard) {
    const told = standard === '' || standard.includes('\n') ? text : `${text} (default: ${standard})`;
    const lines = [];
    let line = '';
    for (const word of told.split(/\s+/)) {
        if (line !== '' && line.length + word.length + 1 > width - column) {
            lines.push(line);
            line = '';
        }
        line = line === '' ? word : `${line} ${word}`;
    }
    lines.push(line);
    const flag = `  --${name}`;
    const first = flag.length < column ? flag.padEnd(column) : `${flag}\n${' '.repeat(column)}`;
    return first + lines.join(`\n${' '.repeat(column)}`);
}

;// CONCATENATED MODULE: ./.build/src/cli/compare-help.js


/** The text of `compare --help`. */
function compareHelp() {
    const head = [
        'image-pipeline compare A B   what is different between two images: sizes, times, layers, directories, packages, paths',
        '',
        'A and B: a reference, oci-layout://folder[:tag], a folder, or the report.json of an earlier run, which also has the',
        'times of its build and its services. Changes nothing.',
        'Exit status: 0 compared, 1 more than --max-increase or a failure, 2 the command was wrong, 130 interrupted.',
        '',
        'image-pipeline compare ghcr.io/me/app:1.2 ghcr.io/me/app:main --platform linux/amd64',
        'image-pipeline compare before/report.json after/report.json --bandwidth 100Mbit/s --json difference.json',
        '',
        ...Object.entries(inputs/* compareTable */.W).map(([name, { help, default: standard }]) => row(name, help, standard)),
    ];
    return `${head.join('\n')}\n`;
}

// EXTERNAL MODULE: ./.build/src/pipeline/mirror/inputs.js
var mirror_inputs = __webpack_require__(32499);
;// CONCATENATED MODULE: ./.build/src/cli/mirror-arguments.js


/** `mirror DIR --platform linux/amd64 --include trivy,database` */
function parseMirror(args, env) {
    return parseFlags(args, env, { table: mirror_inputs/* mirrorTable */.A, isWord: () => false });
}

;// CONCATENATED MODULE: ./.build/src/cli/mirror-help.js


/** The text of `mirror --help`. */
function mirrorHelp() {
    const head = [
        'image-pipeline mirror DIR   everything that a pipeline without the internet needs, in one folder',
        '',
        'Tools, vulnerability database, BuildKit and QEMU, each verified by its pin while it is written. What is there and',
        'right is not fetched again; what cannot be had is told at the end. mirror.json in the folder says what it holds.',
        'Then: tools-mirror: file:///path/to/DIR, or the https address from which you serve it.',
        'Exit status: 0 all is there, 1 something could not be had, 2 the command was wrong, 130 interrupted.',
        '',
        'image-pipeline mirror ./mirror --platform linux/amd64',
        'image-pipeline mirror ./mirror --include trivy,gitleaks,cosign,database',
        '',
        ...Object.entries(mirror_inputs/* mirrorTable */.A).map(([name, { help, default: standard }]) => row(name, help, standard)),
    ];
    return `${head.join('\n')}\n`;
}

// EXTERNAL MODULE: ./.build/src/cli/plain-text.js + 1 modules
var plain_text = __webpack_require__(33876);
// EXTERNAL MODULE: ./.build/src/pipeline/promote/inputs.js
var promote_inputs = __webpack_require__(92616);
;// CONCATENATED MODULE: ./.build/src/cli/promote-arguments.js


/** `promote REF --to prod --key cosign.pub`: the one word is the image. */
function parsePromote(args, env) {
    const flags = parseFlags(args, env, { table: promote_inputs/* promoteTable */.F, isWord: () => false });
    const [image, ...more] = flags.words;
    if (image !== undefined)
        flags.add('image-ref', image);
    const mistakes = more.map((word) => `${word}: promote takes one image. Where it goes is said by --to.`);
    return { ...flags, mistakes: [...flags.mistakes, ...mistakes] };
}

;// CONCATENATED MODULE: ./.build/src/cli/promote-help.js


/** The text of `promote --help`. */
function promoteHelp() {
    const head = [
        'image-pipeline promote REF --to ENVIRONMENT | REFERENCE   an image that is proven gets other tags, here or elsewhere',
        '',
        'Nothing is built. What is not proven as `verify` does it, or does not keep what the environment demands, is refused,',
        'and nothing moves. To another repository or registry blobs, manifests, signatures and attestations are copied by',
        'their digests, proven there, and then the tags move.',
        'Exit status: 0 promoted, 1 refused or failed, 2 the command was wrong, 130 interrupted.',
        '',
        'image-pipeline promote ghcr.io/me/app:1.2.3 --to prod --key cosign.pub',
        'image-pipeline promote ghcr.io/me/app@sha256:… --to registry.example/app:stable --key cosign.pub --dry-run',
        '',
        ...Object.entries(promote_inputs/* promoteTable */.F).map(([name, { help, default: standard }]) => row(name, help, standard)),
    ];
    return `${head.join('\n')}\n`;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/core/local-host.js + 2 modules
var local_host = __webpack_require__(65541);
// EXTERNAL MODULE: ./.build/src/core/log.js
var log = __webpack_require__(32345);
// EXTERNAL MODULE: ./.build/src/core/proxied-fetch.js
var proxied_fetch = __webpack_require__(18535);
// EXTERNAL MODULE: ./.build/src/core/proxy.js
var proxy = __webpack_require__(62307);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./.build/src/cli/terminal-sink.js

const colours = { debug: 2, notice: 36, warning: 33, error: 31 };
/** Controls but tab and newline, and what turns the direction of writing or cannot be seen. */
const terminal_sink_hidden = /(?![\t\n])\p{Cc}|[\p{Bidi_Control}\u200b\u2060\ufeff]/gu;
/** Plain lines; on a terminal also one line of progress at the bottom that is drawn over. */
function terminalSink({ write, live, colour, columns, verbose }) {
    let drawn = false;
    const clear = () => {
        if (drawn)
            write('\r\x1b[K');
        drawn = false;
    };
    const line = (text) => {
        clear();
        write(`${text}\n`);
    };
    // Strangers' words stand in messages: names in manifests, answers of registries, last words of tools.
    const harmless = (text) => (0,external_node_util_.stripVTControlCharacters)(text).replace(terminal_sink_hidden, '');
    const paint = (code, text) => (colour ? `\x1b[${code}m${text}\x1b[0m` : text);
    return {
        open: (title) => line(paint(1, `▸ ${harmless(title)}`)),
        close: () => { },
        say(level, message, place) {
            if (level === 'debug' && !verbose)
                return;
            if (level === 'info')
                return line(harmless(message));
            const where = place ? `${place.file}${place.line === undefined ? '' : `:${place.line}`}: ` : '';
            line(`${paint(colours[level], `${level}:`)} ${harmless(`${where}${message}`)}`);
        },
        // A tool's escape sequences could move the cursor or hide text.
        raw: (text) => line(`  ${harmless(text)}`),
        progress(text) {
            if (!live)
                return;
            clear();
            write(text.slice(0, columns() - 1));
            drawn = text !== '';
        },
    };
}

;// CONCATENATED MODULE: ./.build/src/cli/terminal-host.js







/** The world as a laptop gives it. */
function terminalHost({ env, cwd, home, signal, secrets, verbose }) {
    const { stderr } = process;
    for (const value of (0,proxy/* proxySecrets */.Wm)(env))
        secrets.add(value);
    return (0,local_host/* localHost */.O)({
        kind: 'terminal',
        env,
        cwd,
        cacheDir: (0,external_node_path_.join)(env.XDG_CACHE_HOME || (0,external_node_path_.join)(home, '.cache'), 'image-pipeline'),
        signal,
        log: (0,log/* makeLog */.Z)(terminalSink({
            write: (text) => stderr.write(secrets.redact(text)),
            live: stderr.isTTY === true && env.TERM !== 'dumb',
            colour: stderr.isTTY === true && !env.NO_COLOR,
            // A terminal that does not know its width says 0.
            columns: () => stderr.columns || 80,
            verbose,
        })),
        fetch: (0,proxied_fetch/* proxiedFetch */.i)(env),
        secret: secrets.add,
        redact: secrets.redact,
        async idToken() {
            throw new errors/* UserError */.yo('an OIDC id token can be had in GitHub Actions only', { cure: 'Sign with a key instead.' });
        },
    });
}

;// CONCATENATED MODULE: ./.build/src/cli/verify-arguments.js


/** `verify REF --key cosign.pub`, `verify REF --identity … [--issuer …]` */
function parseVerify(args, env) {
    return parseFlags(args, env, { table: verify_inputs/* verifyTable */.E, isWord: () => false });
}

;// CONCATENATED MODULE: ./.build/src/cli/main.js

















/** The terminal's door: `image-pipeline [stage…] [--input value…]`. The exit status is the outcome's. */
async function main(args = process.argv.slice(2)) {
    const secrets = (0,core_secrets/* makeSecrets */.s)();
    const verifying = args[0] === 'verify' ? parseVerify(args.slice(1), process.env) : undefined;
    const comparing = args[0] === 'compare' ? parseCompare(args.slice(1), process.env) : undefined;
    const mirroring = args[0] === 'mirror' ? parseMirror(args.slice(1), process.env) : undefined;
    const promoting = args[0] === 'promote' ? parsePromote(args.slice(1), process.env) : undefined;
    const asked = verifying ?? comparing ?? mirroring ?? promoting ?? parseArguments(args, process.env);
    if (asked.help) {
        const own = verifying
            ? verifyHelp
            : comparing
                ? compareHelp
                : mirroring
                    ? mirrorHelp
                    : promoting
                        ? promoteHelp
                        : help;
        process.stdout.write(own());
        return;
    }
    if (asked.version) {
        process.stdout.write(`${version/* version */.r}\n`);
        return;
    }
    const host = terminalHost({
        env: process.env,
        cwd: process.cwd(),
        home: (0,external_node_os_.homedir)(),
        signal: (0,interruption/* interruption */.Y)(),
        secrets,
        verbose: asked.verbose,
    });
    if (asked.mistakes.length > 0) {
        for (const mistake of asked.mistakes)
            host.log.error(mistake);
        process.exitCode = 2;
        return;
    }
    if (verifying) {
        const { runVerify } = await Promise.all(/* import() */[__webpack_require__.e(5093), __webpack_require__.e(9371)]).then(__webpack_require__.bind(__webpack_require__, 76972));
        process.exitCode = await runVerify(verifying, host, (text) => process.stdout.write(secrets.redact(text)));
        await host.close();
        return;
    }
    if (comparing) {
        const { runCompare } = await Promise.all(/* import() */[__webpack_require__.e(1562), __webpack_require__.e(3469), __webpack_require__.e(305), __webpack_require__.e(6611), __webpack_require__.e(9321)]).then(__webpack_require__.bind(__webpack_require__, 79321));
        process.exitCode = await runCompare(comparing, host, (text) => process.stdout.write(secrets.redact(text)));
        await host.close();
        return;
    }
    if (mirroring) {
        const { runMirror } = await Promise.all(/* import() */[__webpack_require__.e(2394), __webpack_require__.e(700), __webpack_require__.e(1279)]).then(__webpack_require__.bind(__webpack_require__, 95183));
        process.exitCode = await runMirror(mirroring, host, (text) => process.stdout.write(secrets.redact(text)));
        await host.close();
        return;
    }
    if (promoting) {
        const { runPromote } = await Promise.all(/* import() */[__webpack_require__.e(468), __webpack_require__.e(474)]).then(__webpack_require__.bind(__webpack_require__, 20474));
        process.exitCode = await runPromote(promoting, host, (text) => process.stdout.write(secrets.redact(text)));
        await host.close();
        return;
    }
    const { status, report } = await (0,run/* run */.e)(asked, host);
    await host.close();
    for (const { text } of report.sections)
        process.stdout.write(`${secrets.redact((0,plain_text/* plainText */.w)(text, process.stdout.columns)).trim()}\n\n`);
    if ('tree' in asked && asked.tree !== undefined)
        await showTrees(report.stages.analyze, asked.tree);
    const path = report.outputs['report-json'];
    if (report.outputs.layout !== undefined)
        host.log.info(`layout: ${report.outputs.layout}`);
    // metadata alone has told all it knows.
    if (path !== undefined && Object.keys(report.stages).some((stage) => stage !== 'metadata'))
        host.log.info(`report: ${report.outputs.report ?? path}`);
    host.log.info(report.headline);
    process.exitCode = status;
}
/** Below the tables, as high as the terminal; in a pipe forty lines. */
async function showTrees(analyzed, depth) {
    const { platforms } = (analyzed ?? {});
    if (!platforms)
        return;
    const { treeView } = await __webpack_require__.e(/* import() */ 8836).then(__webpack_require__.bind(__webpack_require__, 68836));
    const { stdout } = process;
    const view = { rows: stdout.rows || 40, columns: stdout.columns || 120, depth };
    for (const { platform, tree } of platforms)
        stdout.write(`${treeView(`What weighs in ${(0,plain/* plain */.p)(platform, 80)}`, tree, view).join('\n')}\n\n`);
}


/***/ }),

/***/ 33876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ plainText)
});

;// CONCATENATED MODULE: ./.build/src/cli/columns.js
/**
 * How wide the columns of a table may be so that it fits: those that are narrow keep their width, the widest share what is left.
 *
 * @param rows cells, whose lines are parted by newlines
 * @param room characters of a whole row, with two between columns
 */
function columnWidths(rows, room) {
    const columns = Math.max(0, ...rows.map(({ length }) => length));
    const natural = Array.from({ length: columns }, (_, at) => Math.max(...rows.map((row) => longestLine(row[at] ?? ''))));
    const inner = room - gap * (columns - 1);
    let limit = Math.max(narrowest, ...natural);
    while (limit > narrowest && sum(natural.map((width) => Math.min(width, limit))) > inner)
        limit -= 1;
    return natural.map((width) => Math.min(width, limit));
}
/** The lines of a cell, parted at spaces; a word that is longer stays whole, so that it can be copied. */
function wrapped(cell, width) {
    return cell.split('\n').flatMap((line) => {
        if (line.length <= width)
            return [line];
        const lines = [];
        let last = '';
        for (const word of line.split(' ')) {
            if (last !== '' && last.length + 1 + word.length > width) {
                lines.push(last);
                last = word;
            }
            else
                last = last === '' ? word : `${last} ${word}`;
        }
        return [...lines, last];
    });
}
/** Characters between two columns. */
const gap = 2;
/** Characters: a narrower column is harder to read than a line that the terminal breaks. */
const narrowest = 16;
function longestLine(text) {
    return Math.max(...text.split('\n').map(({ length }) => length));
}
function sum(numbers) {
    return numbers.reduce((total, one) => total + one, 0);
}

;// CONCATENATED MODULE: ./.build/src/cli/plain-text.js

/**
 * The Markdown of a report's section as a terminal shows it: aligned tables, no marks.
 *
 * @param width of the terminal in characters, into which tables are folded; without it they are as wide as they are
 */
function plainText(markdown, width = Number.POSITIVE_INFINITY) {
    // Small print is for pages: what it explains, marks, is not shown here.
    const lines = markdown.split('\n').filter((line) => !line.startsWith('<sub>'));
    const shown = [];
    for (let at = 0; at < lines.length; at += 1) {
        if (lines[at]?.startsWith('```')) {
            // A terminal draws no chart; its numbers stand in a table too.
            const chart = lines[at] === '```mermaid';
            for (at += 1; at < lines.length && lines[at] !== '```'; at += 1)
                if (!chart)
                    shown.push(`  ${lines[at]}`);
        }
        else if (lines[at]?.startsWith('|')) {
            const rows = [];
            while (lines[at]?.startsWith('|'))
                rows.push(lines[at++] ?? '');
            at -= 1;
            const filled = rows.map(cells).filter((row) => !row.every((text) => /^:?-*:?$/.test(text)));
            shown.push(...aligned(filled, width));
        }
        else {
            const line = unmarked(lines[at] ?? '');
            // Marks that are gone leave empty lines: one is enough.
            if (line !== '' || shown.at(-1) !== '')
                shown.push(line);
        }
    }
    return shown.join('\n');
}
function cells(row) {
    return row
        .replace(/^\||\|\s*$/g, '')
        .split(/(?<!\\)\|/)
        .map((cell) => cell
        .trim()
        .split(/<br\s*\/?>/)
        .map(unmarked)
        .join('\n'));
}
function aligned(rows, width) {
    const limits = columnWidths(rows, width - indent);
    const folded = rows.map((row) => row.map((cell, at) => wrapped(cell, limits[at] ?? width)));
    const widths = limits.map((_, at) => Math.max(...folded.map((row) => Math.max(...(row[at] ?? ['']).map(({ length }) => length)))));
    return folded.flatMap((row) => Array.from({ length: Math.max(...row.map(({ length }) => length)) }, (_, line) => `  ${row.map((cell, at) => (cell[line] ?? '').padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd()).filter((text) => text !== ''));
}
/** Characters to the left of every table. */
const indent = 2;
function unmarked(text) {
    return (text
        .replace(/^#+ /, '')
        .replace(/<br\s*\/?>/g, ' ')
        .replace(/<\/?(?:sub|b|i|code|details|summary)>/g, '')
        .replace(/\[([^\]]*)\]\(https?:[^)]*\)/g, '$1')
        .replaceAll('**', '')
        .replaceAll('`', '')
        .replaceAll('\\|', '|')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        // What keeps GitHub from mentioning somebody takes no room here.
        .replaceAll('&#8288;', '')
        // Never what moves the cursor or hides text.
        .replace(/&#(\d{2,3});/g, (text, code) => /^(3[2-9]|[4-9]\d|1[01]\d|12[0-6])$/.test(code) ? String.fromCharCode(Number(code)) : text)
        .replaceAll('&amp;', '&'));
}


/***/ }),

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

/***/ 92119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** Of this bundle; a contract test compares it with package.json. */
const version = '0.1.0';


/***/ }),

/***/ 38073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ compareTable)
/* harmony export */ });
/* harmony import */ var _analyze_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60279);
/* harmony import */ var _core_input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84895);
/* harmony import */ var _core_kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95612);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78390);
/* harmony import */ var _registry_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34242);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64173);






/** `50Mbit/s`, in bits a second. */
const bandwidth = {
    name: 'bandwidth',
    parse(value) {
        const [, digits, unit = ''] = /^(\d+(?:\.\d+)?)\s*([kMG])(?:bit(?:\/s)?|bps)$/i.exec(value.trim()) ?? [];
        const bits = Number(digits) * 1000 ** ('kmg'.indexOf(unit.toLowerCase()) + 1);
        if (digits !== undefined && bits > 0)
            return bits;
        throw new _core_input_js__WEBPACK_IMPORTED_MODULE_1__/* .WrongInput */ .Ey({ value, problem: 'is no bandwidth', cure: 'Write it like 50Mbit/s.' });
    },
};
const platforms = {
    name: 'list',
    parse: async (value) => [
        ...new Set((0,_core_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .parseEach */ .lc)(await _core_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_.parse(value), (item) => {
            const platform = (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePlatform */ .FL)(item);
            if (platform)
                return (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .platformName */ .$r)(platform);
            throw new _core_input_js__WEBPACK_IMPORTED_MODULE_1__/* .WrongInput */ .Ey({ value: item, problem: 'is no platform', cure: 'Write it like linux/amd64.' });
        })),
    ],
};
/** What `image-pipeline compare A B` understands. */
const compareTable = {
    platform: { kind: platforms, default: '', help: 'Only these platforms; default: all that both have.' },
    bandwidth: {
        kind: bandwidth,
        default: '50Mbit/s',
        help: 'The line over which an image is pulled: the time is its compressed bytes through that line.',
    },
    'max-increase': {
        kind: _analyze_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputs */ .Q['max-increase'].kind,
        default: '',
        help: 'What more may be pulled of B than of A, e.g. `10MB,5%` (both must be passed to fail): more is exit status 1.',
    },
    json: { kind: _core_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, default: '', help: 'A file for all of it as JSON.' },
    ..._registry_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .inputs */ .Q,
    'github-token': _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .inputs */ .Q['github-token'],
};


/***/ }),

/***/ 32499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ mirrorTable)
/* harmony export */ });
/* harmony import */ var _build_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15002);
/* harmony import */ var _build_platform_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51486);
/* harmony import */ var _core_kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95612);
/* harmony import */ var _registry_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34242);
/* harmony import */ var _scan_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19440);
/* harmony import */ var _tools_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44808);
/* harmony import */ var _tools_tool_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37573);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64173);








/** What a mirror can hold. */
const wares = [..._tools_tool_js__WEBPACK_IMPORTED_MODULE_7__/* .toolNames */ .$, 'database', 'java-database', 'buildkit', 'binfmt'];
/** What `image-pipeline mirror DIR` understands. */
const mirrorTable = {
    platform: {
        kind: _build_platform_list_js__WEBPACK_IMPORTED_MODULE_1__/* .platformList */ ._,
        default: 'linux/amd64,linux/arm64',
        help: 'The machines that the mirror is for.',
    },
    include: {
        kind: (0,_core_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .choices */ .S9)(...wares),
        default: wares.join(','),
        help: `What is mirrored: ${wares.map((name) => `\`${name}\``).join(', ')}.`,
    },
    tools: _tools_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .inputs */ .QL.tools,
    'tools-mirror': {
        ..._tools_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .inputs */ .QL['tools-mirror'],
        help: 'Another mirror, from which this one is filled: a base URL or a `file://` folder. Default: GitHub and the registries.',
    },
    'scan-db-repository': _scan_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .inputs */ .Q['scan-db-repository'],
    'driver-opts': {
        ..._build_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputs */ .Q['driver-opts'],
        help: 'Only `image=NAME@sha256:…` is read: another BuildKit than the pinned one, for pipelines that name it by the same input.',
    },
    ..._registry_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputs */ .Q,
    'github-token': _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .inputs */ .Q['github-token'],
};


/***/ }),

/***/ 92616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ promoteTable),
/* harmony export */   j: () => (/* binding */ doorOnly)
/* harmony export */ });
/* harmony import */ var _analyze_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60279);
/* harmony import */ var _build_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15002);
/* harmony import */ var _core_kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95612);
/* harmony import */ var _metadata_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82724);
/* harmony import */ var _publish_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(118);
/* harmony import */ var _scan_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19440);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64173);
/* harmony import */ var _verify_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90341);








/** What `image-pipeline promote REF --to …` understands beside what `verify` does. */
const own = {
    'image-ref': {
        kind: _core_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
        default: '',
        help: 'The image: a reference by its tag, which is asked for once, or by its digest.',
    },
    to: {
        kind: _core_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
        default: '',
        help: 'Where it goes: an environment of `config`, e.g. `prod`, or a reference with a tag, e.g. `ghcr.io/owner/name:stable`.',
    },
    'dry-run': {
        ..._inputs_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .inputs */ .Q['dry-run'],
        help: 'Look at everything, copy nothing, move no tag, and tell what would be done.',
    },
    config: _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .inputs */ .Q.config,
};
/** What an environment says of its images; each can be given here too. */
const demanded = {
    images: { ..._metadata_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputs */ .Q.images, help: 'Repositories it goes to, one a line. Default: where it lies already.' },
    tags: {
        ..._metadata_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputs */ .Q.tags,
        help: 'Its tags there: `type=raw,value=stable`, and `type=semver,pattern={{version}}` of the version that the image’s label `org.opencontainers.image.version` tells.',
    },
    flavor: _metadata_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputs */ .Q.flavor,
    'guard-latest': _publish_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .inputs */ .Q['guard-latest'],
    platforms: { ..._build_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q.platforms, help: 'Platforms that the image must have.' },
    'max-compressed': _analyze_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputs */ .Q['max-compressed'],
    'max-layers': _analyze_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputs */ .Q['max-layers'],
    'scan-severity': {
        ..._scan_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .inputs */ .Q['scan-severity'],
        help: 'Severities that the attested scan may not have. The others are shown.',
    },
    'scan-ignore-unfixed': _scan_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .inputs */ .Q['scan-ignore-unfixed'],
    'scan-ignore-file': {
        ..._scan_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .inputs */ .Q['scan-ignore-file'],
        help: 'For the end of life of a system; what else was ignored was so when the image was scanned.',
    },
    'scan-fail': _scan_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .inputs */ .Q['scan-fail'],
};
const promoteTable = { ...own, ...demanded, ..._verify_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .verifyTable */ .E };
/** What a config file never says here: which image, where to, and whose signature is believed. */
const doorOnly = [...Object.keys(own), 'key', 'identity', 'issuer'];


/***/ }),

/***/ 90341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ verifyTable)
/* harmony export */ });
/* harmony import */ var _core_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95612);
/* harmony import */ var _registry_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34242);
/* harmony import */ var _sign_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36920);
/* harmony import */ var _tools_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44808);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64173);





/** What `image-pipeline verify REF` understands. */
const verifyTable = {
    key: {
        kind: _core_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
        default: '',
        help: 'Who must have signed: a public key, as a file or as its PEM, or in a KMS (`awskms://…`).',
    },
    identity: {
        kind: _core_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
        default: '',
        help: 'Who must have signed: the workflow, e.g. `https://github.com/owner/name/.github/workflows/release.yml@refs/heads/main`, or `/a regular expression/` that its whole name must match.',
    },
    issuer: {
        kind: _core_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
        default: 'https://token.actions.githubusercontent.com',
        help: 'Who vouched for that workflow.',
    },
    attest: { ..._sign_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .inputs */ .Q.attest, help: 'What must be attested beside the signatures; `none` for nothing.' },
    'trusted-root': _sign_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .inputs */ .Q['trusted-root'],
    ..._registry_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q,
    'github-token': _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .inputs */ .Q['github-token'],
    ..._tools_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputs */ .QL,
};


/***/ })

};
