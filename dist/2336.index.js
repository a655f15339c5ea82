export const id = 2336;
export const ids = [2336];
export const modules = {

/***/ 42336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  analyse: () => (/* reexport */ analyse),
  judge: () => (/* reexport */ judge),
  plan: () => (/* reexport */ plan),
  planned: () => (/* reexport */ planned),
  show: () => (/* reexport */ show)
});

;// CONCATENATED MODULE: ./.build/src/layers/entry.js
function isDirectory({ typeFlag, mode }) {
    return typeFlag === 53 || (mode & 0o170000) === 0o040000;
}
/** The path as people read it. */
function shownPath(path) {
    return `/${Buffer.from(path, 'latin1').toString('utf8')}`;
}
/** What marks that a lower layer's file is gone (OCI image spec, layer). */
const whiteout = '.wh.';
/** What marks that nothing of a lower layer's directory is left. */
const opaque = '.wh..wh..opq';
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
function parentOf(path) {
    const at = path.lastIndexOf('/');
    return at < 0 ? '' : path.slice(0, at);
}

;// CONCATENATED MODULE: ./.build/src/layers/stack.js

const node = () => ({ live: undefined, children: new Map() });
/**
 * Puts layers on each other as a container's file system does: an entry that is overwritten, whited out, hidden by an
 * opaque directory or replaced is dead.
 *
 * @returns what is live, by path, in the order of the tree
 */
function stackLayers(layers, onDeath = () => { }) {
    const root = node();
    /** Everything at and below a node, but for what the layer itself has put there already. */
    const kill = (at, by, below, spare) => {
        if (!below && at.live && !(spare && at.live.layer === by)) {
            onDeath(at.live, by);
            at.live = undefined;
        }
        for (const [name, child] of at.children) {
            kill(child, by, false, spare);
            if (!child.live && child.children.size === 0)
                at.children.delete(name);
        }
    };
    const find = (path) => {
        let at = root;
        if (path !== '')
            for (const name of path.split('/'))
                at = at?.children.get(name);
        return at;
    };
    layers.forEach((entries, layer) => {
        // A layer's whiteouts are about what lies below it, wherever they stand in its tar.
        for (const { path } of entries) {
            const name = baseName(path);
            if (name === opaque) {
                const folder = find(parentOf(path));
                if (folder)
                    kill(folder, layer, true, true);
            }
            else if (name.startsWith(whiteout)) {
                const parent = parentOf(path);
                const target = find(parent === '' ? name.slice(whiteout.length) : `${parent}/${name.slice(whiteout.length)}`);
                if (target)
                    kill(target, layer, false, true);
            }
        }
        for (const entry of entries) {
            if (baseName(entry.path).startsWith(whiteout))
                continue;
            let at = root;
            for (const name of entry.path.split('/')) {
                // What lies in a file's place hides it.
                if (at.live && !isDirectory(at.live.entry))
                    kill(at, layer, false, false);
                const next = at.children.get(name) ?? node();
                at.children.set(name, next);
                at = next;
            }
            // A file in the place of a folder hides all that is in it.
            if (!isDirectory(entry))
                kill(at, layer, true, false);
            if (at.live && !isDirectory(at.live.entry))
                onDeath(at.live, layer);
            at.live = { layer, entry };
        }
    });
    const view = new Map();
    const gather = (at) => {
        if (at.live)
            view.set(at.live.entry.path, at.live);
        for (const child of at.children.values())
            gather(child);
    };
    gather(root);
    return view;
}

// EXTERNAL MODULE: ./.build/src/oci/instruction.js
var instruction = __webpack_require__(53133);
;// CONCATENATED MODULE: ./.build/src/analyze/measures/dive-tree.js

function emptyTree() {
    return { name: '', size: 0, isDirectory: false, children: new Map() };
}
/** The tree of one layer, in the order of its tar: the last entry of a path wins. */
function treeOf(entries) {
    const tree = emptyTree();
    for (const entry of entries) {
        let node = tree;
        for (const name of entry.path.split('/')) {
            const next = node.children.get(name);
            // Opaque markers vanish; the folders on the way to them are there.
            if (!next && name.startsWith('.wh..wh.')) {
                node = undefined;
                break;
            }
            const made = next ?? { name, size: 0, isDirectory: false, children: new Map() };
            node.children.set(name, made);
            node = made;
        }
        if (!node)
            continue;
        node.size = entry.size;
        node.isDirectory = isDirectory(entry);
    }
    return tree;
}
/** Nodes without children, children before their neighbours, by the bytes of their names. */
function* leaves(tree, prefix = '') {
    for (const child of sorted(tree)) {
        const path = prefix === '' ? child.name : `${prefix}/${child.name}`;
        if (child.children.size > 0)
            yield* leaves(child, path);
        else
            yield { path, node: child };
    }
}
function nodeAt(tree, path) {
    return nodeOf(tree, path.split('/'));
}
/** Bytes of the node and of everything below it. */
function sumBelow(node) {
    let sum = node.size;
    for (const child of node.children.values())
        sum += sumBelow(child);
    return sum;
}
/** Puts a layer over what is below: whiteouts take away, everything else sets its record and keeps the children. */
function stack(below, layer, path = []) {
    for (const child of sorted(layer)) {
        const own = [...path, child.name];
        stack(below, child, own);
        if (child.name.startsWith('.wh.'))
            nodeOf(below, path)?.children.delete(child.name.replace('.wh.', ''));
        else {
            const node = madeAt(below, own);
            node.size = child.size;
            node.isDirectory = child.isDirectory;
        }
    }
}
function nodeOf(tree, path) {
    let node = tree;
    for (const name of path)
        node = node?.children.get(name);
    return node;
}
function madeAt(tree, path) {
    let node = tree;
    for (const name of path) {
        const next = node.children.get(name) ?? { name, size: 0, isDirectory: false, children: new Map() };
        node.children.set(name, next);
        node = next;
    }
    return node;
}
function sorted(node) {
    const children = [...node.children.values()];
    if (children.length < 2)
        return children;
    return children.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
}

;// CONCATENATED MODULE: ./.build/src/analyze/measures/dive.js

/** @param layers entries of each layer, the lowest first */
function diveNumbers(layers) {
    const seen = new Map();
    const found = [];
    const trees = layers.map(treeOf);
    let below = emptyTree();
    trees.forEach((tree, index) => {
        // Under layer 0 dive looks into layer 0 itself.
        if (index === 0)
            below = treeOf(layers[0] ?? []);
        countLayer(tree, below, seen, found);
        stack(below, tree);
    });
    let least = 0;
    let all = 0;
    for (const one of seen.values()) {
        least += one.least;
        all += one.cumulative;
    }
    const sizes = layers.map((entries) => entries.reduce((sum, { size }) => sum + size, 0));
    const sizeBytes = sizes.reduce((sum, size) => sum + size, 0);
    const userSizeBytes = sizes.slice(1).reduce((sum, size) => sum + size, 0);
    const wastedBytes = found.reduce((sum, { cumulative }) => sum + cumulative, 0);
    return {
        efficiency: all === 0 ? 1 : least / all,
        wastedBytes,
        sizeBytes,
        userSizeBytes,
        wastedUserPercent: wastedBytes / userSizeBytes,
        inefficient: inOrder(found).map(({ path, count, cumulative }) => ({ path, count, cumulative })),
    };
}
/** A whiteout of what is not there ends the counting of its layer: dive logs it and goes on with the next. */
function countLayer(tree, below, seen, found) {
    for (const { path, node } of leaves(tree)) {
        const isWhiteout = node.name.startsWith('.wh.');
        const real = isWhiteout ? withoutMark(path) : path;
        const one = seen.get(real) ?? { path: `/${real}`, count: 0, cumulative: 0, least: -1 };
        seen.set(real, one);
        let size = node.size;
        if (isWhiteout) {
            const covered = nodeAt(below, real);
            if (!covered)
                return;
            size = covered.isDirectory ? sumBelow(covered) : 0;
        }
        one.cumulative += size;
        one.least = one.least < 0 ? size : Math.min(one.least, size);
        one.count += 1;
        if (one.count === 2)
            found.push(one);
    }
}
function withoutMark(path) {
    const at = path.lastIndexOf('/') + 1;
    return path.slice(0, at) + path.slice(at).replace('.wh.', '');
}
/** Ascending, then from the end, as dive prints: of equal ones the later found comes first (Go’s insertion sort). */
function inOrder(found) {
    return [...found].sort((one, other) => one.cumulative - other.cumulative).reverse();
}

;// CONCATENATED MODULE: ./.build/src/analyze/measures/duplicates.js

/** Files of one size and one CRC-32, the most costly first. Links cost nothing and are none. */
function duplicatesOf(live, most = 100) {
    const groups = new Map();
    for (const { entry } of live) {
        if (entry.size === 0 || isDirectory(entry) || isLink(entry))
            continue;
        const key = `${entry.size} ${entry.crc}`;
        const group = groups.get(key);
        if (group)
            group.push(entry);
        else
            groups.set(key, [entry]);
    }
    return [...groups.values()]
        .filter((group) => group.length > 1)
        .map((group) => {
        const { size, crc } = group[0];
        const paths = group.map(({ path }) => path).sort();
        return { size, crc, paths, wasted: size * (group.length - 1) };
    })
        .sort((one, other) => other.wasted - one.wasted)
        .slice(0, most);
}
/** Hard and symbolic. */
function isLink({ typeFlag }) {
    return typeFlag === 49 || typeFlag === 50;
}

;// CONCATENATED MODULE: ./.build/src/analyze/measures/rewrites.js


/** By layer, the most bytes first. */
function rewritesOf(layers) {
    const now = layers.map((entries) => new Map(entries.map((entry) => [entry.path, entry])));
    const found = new Map();
    stackLayers(layers, ({ entry: before, layer: from }, by) => {
        const after = now[by]?.get(before.path);
        if (!after || from === by || !sameContent(before, after))
            return;
        const known = found.get(by) ?? { files: 0, bytes: 0, owner: false, mode: false, folder: folderOf(after.path) };
        known.files += 1;
        known.bytes += after.size;
        known.owner ||= before.uid !== after.uid || before.gid !== after.gid;
        known.mode ||= before.mode !== after.mode;
        known.folder = sharedFolder(known.folder, after.path);
        found.set(by, known);
    });
    return [...found].map(([layer, one]) => ({ layer, ...one })).sort((one, other) => other.bytes - one.bytes);
}
function sameContent(one, other) {
    return (one.size > 0 &&
        !isDirectory(one) &&
        one.typeFlag === other.typeFlag &&
        one.size === other.size &&
        one.crc === other.crc);
}
function folderOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
function sharedFolder(folder, path) {
    let shared = folder;
    while (shared !== '' && !path.startsWith(`${shared}/`))
        shared = folderOf(shared);
    return shared;
}

;// CONCATENATED MODULE: ./.build/src/analyze/measures/waste.js


/** Every entry that is overwritten, whited out, hidden by an opaque directory or replaced is dead, once. */
function wasteOf(layers, mostPaths = 100) {
    const wasted = layers.map(() => 0);
    const killed = layers.map(() => 0);
    const dead = new Map();
    stackLayers(layers, ({ layer: from, entry }, by) => {
        const { path, size } = entry;
        if (size === 0 || isDirectory(entry))
            return;
        wasted[from] = (wasted[from] ?? 0) + size;
        killed[by] = (killed[by] ?? 0) + size;
        const known = dead.get(path) ?? { bytes: 0, largest: -1, from, by };
        known.bytes += size;
        if (size > known.largest)
            Object.assign(known, { largest: size, from, by });
        dead.set(path, known);
    });
    const paths = [...dead].map(([path, { bytes, from, by }]) => ({ path, bytes, from, by }));
    return {
        total: wasted.reduce((sum, bytes) => sum + bytes, 0),
        layers: wasted.map((bytes, at) => ({ wasted: bytes, killed: killed[at] ?? 0 })),
        paths: paths.sort((one, other) => other.bytes - one.bytes).slice(0, mostPaths),
    };
}

;// CONCATENATED MODULE: ./.build/src/analyze/analyse.js







/** Measures what the layers hold. @param bases by platform; of one that is missing the base is not known */
function analyse(images, bases = new Map()) {
    return { platforms: images.map((image) => analysePlatform(image, bases.get(image.platform))) };
}
function analysePlatform({ platform, manifest, config, layers }, base) {
    const lists = layers.map(({ entries }) => entries);
    const waste = wasteOf(lists);
    const dive = diveNumbers(lists);
    const live = [...stackLayers(lists).values()];
    const analysed = layers.map(({ blob, createdBy, entries }, at) => ({
        digest: blob.digest,
        command: createdBy === '' ? '' : (0,instruction/* shownInstruction */.i)(createdBy),
        compressed: blob.size,
        size: bytesOf(entries),
        files: entries.filter((entry) => !isDirectory(entry)).length,
        wasted: waste.layers[at]?.wasted ?? 0,
        killed: waste.layers[at]?.killed ?? 0,
        ofBase: base !== undefined && at < base.layers,
    }));
    return {
        platform,
        digest: manifest.digest,
        compressed: layers.reduce((sum, { blob }) => sum + blob.size, config.size),
        uncompressed: dive.sizeBytes,
        files: live.filter(({ entry }) => !isDirectory(entry)).length,
        ...(base
            ? { base: base.name, user: analysed.reduce((sum, { ofBase, size }) => sum + (ofBase ? 0 : size), 0) }
            : {}),
        dive,
        waste,
        duplicates: duplicatesOf(live),
        rewrites: rewritesOf(lists),
        layers: analysed,
    };
}
function bytesOf(entries) {
    return entries.reduce((sum, { size }) => sum + size, 0);
}

// EXTERNAL MODULE: ./.build/src/core/bytes-text.js
var bytes_text = __webpack_require__(21766);
// EXTERNAL MODULE: ./.build/src/core/plain.js
var plain = __webpack_require__(85759);
;// CONCATENATED MODULE: ./.build/src/analyze/causes.js


const most = 3;
function largestLayers({ layers }, compressed) {
    return layers
        .map((layer, at) => ({
        bytes: compressed ? layer.compressed : layer.size,
        text: `layer ${at + 1}${layer.command === '' ? '' : `: ${(0,plain/* plain */.p)(layer.command, 80)}`}`,
    }))
        .sort((one, other) => other.bytes - one.bytes)
        .slice(0, most);
}
function mostWasted({ paths }) {
    return paths.slice(0, most).map(({ path, bytes, from, by }) => ({
        bytes,
        text: `${(0,plain/* plain */.p)(shownPath(path), 80)} of layer ${from + 1}, dead by layer ${by + 1}`,
    }));
}

;// CONCATENATED MODULE: ./.build/src/analyze/plan.js

function plan(inputs) {
    return {
        compressed: inputs.maxCompressed,
        uncompressed: inputs.maxUncompressed,
        wasted: inputs.maxWasted,
        layers: inputs.maxLayers,
        efficiency: inputs.minEfficiency,
        buildTime: inputs.maxBuildTime,
    };
}
/** The budgets as people write them, by the names of their inputs; of one with a platform's own, `10 MB, linux/arm64 20 MB`. */
function planned({ compressed, uncompressed, wasted, layers, efficiency, buildTime }) {
    const limits = (some, text) => [...some].map(([platform, limit]) => `${platform === '' ? '' : `${platform} `}${text(limit)}`).join(', ');
    const ofWaste = [
        wasted?.bytes === undefined ? '' : (0,bytes_text/* bytesText */.p)(wasted.bytes),
        wasted?.share === undefined ? '' : percent(wasted.share),
    ];
    const budgets = {
        'max-compressed': limits(compressed, bytes_text/* bytesText */.p),
        'max-uncompressed': limits(uncompressed, bytes_text/* bytesText */.p),
        'max-wasted': ofWaste.filter(Boolean).join(' and '),
        'max-layers': limits(layers, String),
        'min-efficiency': limits(efficiency, percent),
        'max-build-time': buildTime === undefined ? '' : `${buildTime / 1000} s`,
    };
    const given = Object.entries(budgets).filter(([, text]) => text !== '');
    return { budgets: given.length === 0 ? 'none: sizes are shown' : Object.fromEntries(given) };
}
/** As it was written down. */
function percent(part) {
    // Without what binary fractions add: 0.57 is 57 %.
    return `${Number((part * 100).toPrecision(12))} %`;
}

;// CONCATENATED MODULE: ./.build/src/analyze/judge.js




/**
 * A budget of one platform (`linux/arm64=500MB`) comes before the one of all. What is equal to its budget passes.
 *
 * @param buildSeconds undefined where nothing was built
 */
function judge(analysis, plan, buildSeconds) {
    const held = [
        ...analysis.platforms.flatMap((platform) => judgePlatform(platform, plan)),
        ...judgeTime(plan, buildSeconds),
    ];
    const failed = held.filter(({ passed }) => !passed);
    const idle = idleLimits(analysis, plan);
    if (held.length === 0)
        return { analysis, held, verdict: undefined, idle };
    const verdict = failed.length === 0
        ? { gate: 'analyze', passed: true }
        : { gate: 'analyze', passed: false, reason: failed.map(reasonOf).join('; ') };
    return { analysis, held, verdict, idle };
}
function idleLimits({ platforms }, plan) {
    const there = platforms.map(({ platform }) => platform);
    const limits = [
        ['max-compressed', plan.compressed],
        ['max-uncompressed', plan.uncompressed],
        ['max-layers', plan.layers],
        ['min-efficiency', plan.efficiency],
    ];
    return limits.flatMap(([input, byPlatform]) => [...byPlatform.keys()]
        .filter((platform) => platform !== '' && !there.includes(platform))
        .map((platform) => `${input} has a limit for ${platform}, and the image has only ${(0,plain/* plain */.p)(there.join(', '), 200)}`));
}
function judgePlatform(image, plan) {
    const { platform, compressed, uncompressed, layers, dive, waste } = image;
    const bytes = (budget, found, limit) => {
        const passed = found <= limit;
        return {
            budget,
            platform,
            passed,
            text: ofBytes(found, limit),
            causes: passed ? [] : largestLayers(image, budget === 'compressed'),
        };
    };
    return [
        ...held(plan.compressed, platform, (limit) => bytes('compressed', compressed, limit)),
        ...held(plan.uncompressed, platform, (limit) => bytes('uncompressed', uncompressed, limit)),
        ...judgeWaste(image, plan),
        ...held(plan.layers, platform, (limit) => {
            const passed = layers.length <= limit;
            const causes = passed ? [] : largestLayers(image, true);
            return { budget: 'layers', platform, passed, text: `${layers.length} of ${limit}`, causes };
        }),
        ...held(plan.efficiency, platform, (limit) => {
            const passed = dive.efficiency >= limit;
            const text = `${share(dive.efficiency, Math.floor)}, at least ${percent(limit)}`;
            return { budget: 'efficiency', platform, passed, text, causes: passed ? [] : mostWasted(waste) };
        }),
    ];
}
/** Of a size and a share both must be passed: a small image fails by no share, a large one by no size alone. */
function judgeWaste({ platform, uncompressed, waste }, { wasted }) {
    if (!wasted)
        return [];
    const part = uncompressed === 0 ? 0 : waste.total / uncompressed;
    const over = [
        ...(wasted.bytes === undefined ? [] : [waste.total > wasted.bytes]),
        ...(wasted.share === undefined ? [] : [part > wasted.share]),
    ];
    const ofPart = wasted.share === undefined ? '' : ` of ${percent(wasted.share)}`;
    const passed = !over.every(Boolean);
    const size = wasted.bytes === undefined ? (0,bytes_text/* bytesText */.p)(waste.total) : ofBytes(waste.total, wasted.bytes);
    const text = `${size}, ${share(part, Math.ceil)}${ofPart}`;
    return [{ budget: 'wasted', platform, passed, text, causes: passed ? [] : mostWasted(waste) }];
}
function judgeTime({ buildTime }, seconds) {
    if (buildTime === undefined || seconds === undefined)
        return [];
    const took = Math.round(seconds * 1000);
    const passed = took <= buildTime;
    // Rounded towards what fails: 300.04 s are not 300 s.
    const found = ((passed ? Math.floor : Math.ceil)(took / 100) / 10).toFixed(1);
    return [{ budget: 'build time', platform: '', passed, text: `${found} s of ${buildTime / 1000} s`, causes: [] }];
}
function held(limits, platform, judge) {
    const limit = limits.get(platform) ?? limits.get('');
    return limit === undefined ? [] : [judge(limit)];
}
function reasonOf({ budget, platform, text, causes }) {
    // Of an image that exists already the platform is a stranger's word.
    const where = platform === '' ? '' : `${(0,plain/* plain */.p)(platform, 80)} `;
    const why = causes.length === 0 ? '' : ` (${causes.map((cause) => `${(0,bytes_text/* bytesText */.p)(cause.bytes)} ${cause.text}`).join(', ')})`;
    return `${where}${budget} ${text}${why}`;
}
/** Sizes that would read the same are told to the byte. */
function ofBytes(found, limit) {
    const [one, other] = [(0,bytes_text/* bytesText */.p)(found), (0,bytes_text/* bytesText */.p)(limit)];
    return one === other && found !== limit ? `${found} B of ${limit} B` : `${one} of ${other}`;
}
/** Rounded towards what fails: 94.999 % is not 95 %, 10.001 % is not 10 %. */
function share(part, round) {
    // Without what binary fractions add: 0.57 is 57 %, and not a little less.
    return `${round(Number((part * 10_000).toPrecision(12))) / 100} %`;
}

// EXTERNAL MODULE: ./.build/src/core/markdown.js
var markdown = __webpack_require__(19982);
;// CONCATENATED MODULE: ./.build/src/analyze/show.js



/** Rows of a table: the rest is in the report. */
const mostRows = 20;
function show({ analysis, held }) {
    const { platforms } = analysis;
    const sizes = platforms.map(({ platform, compressed, uncompressed, waste }) => [platform, { compressed, uncompressed, wasted: waste.total }]);
    return {
        outputs: platforms.length > 0 ? { size: JSON.stringify(Object.fromEntries(sizes)) } : {},
        section: [
            '### Size',
            '',
            '| platform | compressed | uncompressed | wasted | efficiency | layers |',
            '|---|---|---|---|---|---|',
            ...platforms.map(platformRow),
            '',
            ...budgetTable(held),
            ...platforms.flatMap(layerTable),
        ].join('\n'),
        report: { platforms: platforms.map(reported), budgets: held },
    };
}
function platformRow({ platform, compressed, uncompressed, waste, dive, layers }) {
    const efficiency = `${(Math.floor(dive.efficiency * 1000) / 10).toFixed(1)} %`;
    return `| ${(0,markdown/* code */.aY)(platform)} | ${(0,bytes_text/* bytesText */.p)(compressed)} | ${(0,bytes_text/* bytesText */.p)(uncompressed)} | ${(0,bytes_text/* bytesText */.p)(waste.total)} | ${efficiency} | ${layers.length} |`;
}
function budgetTable(held) {
    if (held.length === 0)
        return [];
    const row = ({ budget, platform, passed, text, causes }) => {
        const why = causes.map((cause) => `${(0,bytes_text/* bytesText */.p)(cause.bytes)} ${(0,markdown/* escaped */.Mk)(cause.text)}`).join('<br>');
        return `| ${budget} | ${(0,markdown/* code */.aY)(platform)} | ${passed ? text : `**${text}**`} | ${why} |`;
    };
    return ['| budget | platform | found | because of |', '|---|---|---|---|', ...held.map(row), ''];
}
function layerTable({ platform, layers, waste }) {
    const rows = layers.map(({ command, compressed, size, files, wasted }, at) => `| ${at + 1} | ${(0,bytes_text/* bytesText */.p)(compressed)} | ${(0,bytes_text/* bytesText */.p)(size)} | ${files} | ${(0,bytes_text/* bytesText */.p)(wasted)} | ${(0,markdown/* code */.aY)(command, 120)} |`);
    const dead = waste.paths
        .slice(0, mostRows)
        .map(({ path, bytes, from, by }) => `| ${(0,markdown/* code */.aY)(shownPath(path), 120)} | ${(0,bytes_text/* bytesText */.p)(bytes)} | ${from + 1} | ${by + 1} |`);
    const more = (all, columns) => all > mostRows ? [`| … ${all - mostRows} more in the report |${' |'.repeat(columns - 1)}`] : [];
    const deadTable = dead.length === 0
        ? []
        : [
            '',
            '| dead | bytes | brought by layer | dead by layer |',
            '|---|---|---|---|',
            ...dead,
            ...more(waste.paths.length, 4),
        ];
    return (0,markdown/* folded */.TM)(`Layers of ${(0,markdown/* code */.aY)(platform)}`, [
        '| layer | compressed | uncompressed | files | wasted | made by |',
        '|---|---|---|---|---|---|',
        ...rows.slice(0, mostRows),
        ...more(rows.length, 6),
        ...deadTable,
    ]);
}
/** Paths as people read them: in here each byte is a character. */
function reported({ waste, dive, duplicates, rewrites, ...rest }) {
    const { inefficient, ...numbers } = dive;
    return {
        ...rest,
        dive: {
            ...numbers,
            inefficient: inefficient.slice(0, 100).map((one) => ({ ...one, path: shownPath(one.path.slice(1)) })),
        },
        waste: { ...waste, paths: waste.paths.map((one) => ({ ...one, path: shownPath(one.path) })) },
        duplicates: duplicates.map((one) => ({
            ...one,
            paths: one.paths.slice(0, mostRows).map(shownPath),
            copies: one.paths.length,
        })),
        rewrites: rewrites.map((one) => ({ ...one, folder: shownPath(one.folder) })),
    };
}

;// CONCATENATED MODULE: ./.build/src/analyze/index.js






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
        .replace(/[@#]|\bGH-|www(?=\.)/gi, `$&${joint}`)
        .replace(markup, entity));
}
/** Names, versions and paths: as code, where GitHub looks for nobody, so that they can be copied as they are. */
function code(text, longest = 100) {
    const line = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .p)(text, longest);
    return line === '' ? '' : `<code>${line.replace(/www(?=\.)/gi, `$&${joint}`).replace(anywhere, entity)}</code>`;
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

/***/ 53133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ shownInstruction)
/* harmony export */ });
/** What people call to get software, and with which word: nothing else of a command is shown. */
const known = /(?<![\w./-])(apt-get|apt|apk|dnf|microdnf|yum|zypper|pip3?|pipx|uv|poetry|pdm|conda|mamba|npm|pnpm|yarn|bun|bundle|gem|composer|cargo|go|mvn|gradle|dotnet)\s+(?:-[\w-]+\s+)*(install|add|update|upgrade|dist-upgrade|sync|ci|run|build|download|fetch|restore|package|publish|remove|purge|clean|autoremove|mod)(?![\w./=-])/g;
const most = 3;
/**
 * What made a layer, from the image's history: `COPY . /app`, `RUN pip install …`. A command, and the build arguments
 * that BuildKit writes before it, may hold a secret: of these only words that cannot be one are shown.
 */
function shownInstruction(createdBy) {
    const [, word = 'RUN', rest = ''] = /^(?:\/bin\/sh -c #\(nop\)\s+)?([A-Z]+)\b(.*)$/s.exec(createdBy) ?? [];
    if ((word === 'COPY' || word === 'ADD' || word === 'WORKDIR') && !rest.includes('://'))
        return `${word}${rest.replace(/ # buildkit$/, '')}`.trimEnd();
    if (word !== 'RUN')
        return `${word} …`;
    const calls = new Set([...createdBy.matchAll(known)].map(([, tool, verb]) => `${tool} ${verb}`));
    return ['RUN', [...calls].slice(0, most).join(', '), '…'].filter(Boolean).join(' ');
}


/***/ })

};
