export const id = 6611;
export const ids = [6611];
export const modules = {

/***/ 6611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compare: () => (/* binding */ compare)
});

// EXTERNAL MODULE: ./.build/src/layers/entry.js
var layers_entry = __webpack_require__(9806);
;// CONCATENATED MODULE: ./.build/src/analyze/compare/directories.js

/** More rows than this explain no better. */
const mostFolders = 12;
/** Of all that changed: what is less is not told on its own. */
const smallest = 0.02;
/** A folder is told by the folders in it where they are most of it. */
const mostOfIt = 0.8;
/**
 * The few folders that explain a change: from the root down a folder is told by those in it that weigh, as long as they
 * are most of it and there are not too many. Every changed byte is in exactly one of them; files that moved are in none.
 */
function compareDirectories(changes) {
    const root = treeOf(changes);
    if (root.files === 0)
        return [];
    const least = root.moved * smallest;
    const told = [];
    let elsewhere = { path: '', rest: true, before: 0, after: 0, files: 0 };
    let open = [root];
    const closed = [];
    // The heaviest first: where there is no more room, what is light stays together.
    for (let at = open.shift(); at; at = open.shift()) {
        const heavy = [...at.children.values()].filter(({ moved }) => moved >= least && moved > 0);
        const covered = heavy.reduce((sum, { moved }) => sum + moved, 0);
        const room = mostFolders - closed.length - open.length - told.length;
        const explains = heavy.length > 0 && covered >= at.moved * mostOfIt && heavy.length <= room;
        if (!explains) {
            closed.push(at);
            continue;
        }
        const rest = restOf(at, heavy);
        if (at !== root && at.moved - covered >= least && rest.files > 0)
            told.push(rest);
        else
            elsewhere = together(elsewhere, rest);
        open = [...open, ...heavy].sort((one, other) => other.moved - one.moved);
    }
    for (const { path, before, after, files } of closed)
        told.push({ path, rest: false, before, after, files });
    told.sort((one, other) => Math.abs(other.after - other.before) - Math.abs(one.after - one.before) || (one.path < other.path ? -1 : 1));
    return elsewhere.files > 0 ? [...told, elsewhere] : told;
}
function treeOf(changes) {
    const root = folder('');
    for (const { kind, path, before, after } of changes) {
        if (kind === 'moved' || kind === 'rights')
            continue;
        const ways = (0,layers_entry/* parentOf */.gN)(path)
            .split('/')
            .filter((part) => part !== '');
        let at = root;
        count(at, before, after);
        for (const name of ways) {
            const next = at.children.get(name) ?? folder(at.path === '' ? name : `${at.path}/${name}`);
            at.children.set(name, next);
            at = next;
            count(at, before, after);
        }
    }
    return root;
}
function folder(path) {
    return { path, children: new Map(), before: 0, after: 0, moved: 0, files: 0 };
}
function count(at, before, after) {
    at.before += before;
    at.after += after;
    at.moved += Math.abs(after - before);
    at.files += 1;
}
function restOf({ path, before, after, files }, heavy) {
    const sum = (of) => heavy.reduce((total, one) => total + of(one), 0);
    return {
        path,
        rest: true,
        before: before - sum((one) => one.before),
        after: after - sum((one) => one.after),
        files: files - sum((one) => one.files),
    };
}
function together(one, other) {
    return {
        ...one,
        before: one.before + other.before,
        after: one.after + other.after,
        files: one.files + other.files,
    };
}

// EXTERNAL MODULE: ./.build/src/core/plain.js
var plain = __webpack_require__(85759);
;// CONCATENATED MODULE: ./.build/src/analyze/compare/grown.js


/** One file that is this much of a folder's growth is named in its place. */
const grown_mostOfIt = 0.8;
/** Every byte once: a file is its package's where that changed, else its folder's. What grew most comes first. */
function grownIn(paths, directories, { changes, owners }) {
    const byPackage = new Map();
    const byFolder = new Map();
    const folderOf = folderFinder(directories);
    for (const change of paths) {
        if (change.kind === 'moved' || change.kind === 'rights')
            continue;
        const bytes = change.after - change.before;
        const owner = owners.get(change.path);
        if (owner !== undefined) {
            byPackage.set(owner, (byPackage.get(owner) ?? 0) + bytes);
            continue;
        }
        const folder = folderOf(change.path);
        if (!folder)
            continue;
        const known = byFolder.get(folder) ?? { bytes: 0, largest: undefined };
        const grew = known.largest ? known.largest.after - known.largest.before : 0;
        byFolder.set(folder, { bytes: known.bytes + bytes, largest: bytes > grew ? change : known.largest });
    }
    return [
        ...[...byPackage].flatMap(([at, bytes]) => {
            const change = changes[at];
            return change ? [{ bytes, text: packageText(change) }] : [];
        }),
        ...[...byFolder].map(([folder, { bytes, largest }]) => ({ bytes, text: folderText(folder, bytes, largest) })),
    ]
        .filter(({ bytes }) => bytes > 0)
        .sort((one, other) => other.bytes - one.bytes || (one.text < other.text ? -1 : 1));
}
/** The innermost of those that are told; what is in none is the root's. */
function folderFinder(directories) {
    const known = new Map(directories.map((directory) => [directory.path, directory]));
    return (path) => {
        for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
            const found = known.get(path.slice(0, at));
            if (found)
                return found;
        }
        return known.get('');
    };
}
function packageText({ of, name, kind, was, is }) {
    const version = kind === 'added' ? is : kind === 'removed' ? was : `${was} → ${is}`;
    return (0,plain/* plain */.p)(`package ${name} ${version} (${of}${kind === 'changed' ? '' : `, ${kind}`})`, 100);
}
function folderText(folder, bytes, largest) {
    if (largest && largest.after - largest.before >= bytes * grown_mostOfIt)
        return (0,plain/* plain */.p)((0,layers_entry/* shownPath */.pS)(largest.path), 80);
    if (folder.path === '')
        return folder.rest ? 'elsewhere' : 'all over the image';
    return (0,plain/* plain */.p)((0,layers_entry/* shownPath */.pS)(folder.path), 80);
}

;// CONCATENATED MODULE: ./.build/src/analyze/compare/layers.js
/** Equal by the digest of the tar or of the blob: another compression makes no other layer. */
function compareLayers(before, after) {
    let common = 0;
    while (common < Math.min(before.length, after.length) && isSame(before[common], after[common]))
        common += 1;
    return { common, added: missing(after, before), removed: missing(before, after) };
}
function isSame(one, other) {
    if (!one || !other)
        return false;
    return one.blob.digest === other.blob.digest || (one.diffId !== undefined && one.diffId === other.diffId);
}
/** Each layer answers for one of the other side: one that is there twice and was there once is added. */
function missing(layers, others) {
    const left = [...others];
    return layers.flatMap((layer, at) => {
        const same = left.findIndex((other) => isSame(layer, other));
        if (same < 0)
            return [at];
        left.splice(same, 1);
        return [];
    });
}

// EXTERNAL MODULE: ./.build/src/layers/stack.js
var stack = __webpack_require__(89334);
;// CONCATENATED MODULE: ./.build/src/analyze/compare/live-files.js


function liveFiles({ layers }) {
    const view = (0,stack/* stackLayers */.T)(layers.map(({ entries }) => entries));
    return new Map([...view].filter(([, { entry }]) => !(0,layers_entry/* isDirectory */.wd)(entry)));
}
function bytesOf(files) {
    let sum = 0;
    for (const { entry } of files.values())
        sum += entry.size;
    return sum;
}
/** By size and CRC-32: two that are equal are most likely the same. */
function sameContent(one, other) {
    return (one.size === other.size &&
        one.crc === other.crc &&
        one.linkName === other.linkName &&
        one.typeFlag === other.typeFlag);
}

;// CONCATENATED MODULE: ./.build/src/analyze/compare/packages/installed.js
/** Bytes that stand for characters, as paths do (latin1): whatever a list is written in, its paths are those of the tar. */
function textOf(contents, path) {
    return contents.get(path)?.toString('latin1') ?? '';
}

;// CONCATENATED MODULE: ./.build/src/analyze/compare/packages/apk.js

const places = ['lib/apk/db/installed', 'usr/lib/apk/db/installed'];
/** Alpine: one file has every package with the files that it brought. */
const apk = {
    of: 'apk',
    databases: (files) => places.filter((path) => files.has(path)),
    isList: () => false,
    installed: (_, contents) => places.flatMap((path) => textOf(contents, path)
        .split(/\n\n+/)
        .flatMap((record) => packageOf(record))),
};
function packageOf(record) {
    const lines = record.split('\n');
    const field = (letter) => lines.find((line) => line.startsWith(`${letter}:`))?.slice(2) ?? '';
    if (field('P') === '')
        return [];
    return [{ of: 'apk', name: field('P'), version: field('V'), lists: [], files: () => filesOf(lines) }];
}
/** `F:folder`, then a line `R:name` for each file in it. */
function filesOf(lines) {
    let folder = '';
    return lines.flatMap((line) => {
        if (line.startsWith('F:'))
            folder = line.slice(2);
        return line.startsWith('R:') ? [folder === '' ? line.slice(2) : `${folder}/${line.slice(2)}`] : [];
    });
}

;// CONCATENATED MODULE: ./.build/src/analyze/compare/packages/dpkg.js


const dpkg_status = 'var/lib/dpkg/status';
/** Distroless images have a file a package, and beside it what belongs to it. */
const dpkg_folder = 'var/lib/dpkg/status.d/';
const lists = 'var/lib/dpkg/info/';
/** Debian and Ubuntu. */
const dpkg = {
    of: 'dpkg',
    databases: (files) => [
        ...(files.has(dpkg_status) ? [dpkg_status] : []),
        ...[...files.keys()].filter((path) => path.startsWith(dpkg_folder) && !path.endsWith('.md5sums')),
    ],
    isList: (path) => (path.startsWith(lists) && path.endsWith('.list')) || (path.startsWith(dpkg_folder) && path.endsWith('.md5sums')),
    installed(files, contents) {
        return [...contents.keys()]
            .filter((path) => path === dpkg_status || path.startsWith(dpkg_folder))
            .flatMap((path) => textOf(contents, path)
            .split(/\n\n+/)
            .flatMap((stanza) => dpkg_packageOf(stanza, path, files)));
    },
};
function dpkg_packageOf(stanza, database, files) {
    const field = (name) => new RegExp(`^${name}: *(.*)$`, 'm').exec(stanza)?.[1]?.trim() ?? '';
    const name = field('Package');
    // One that was removed leaves its configuration: its stanza stays.
    if (name === '' || (database === dpkg_status && !/ installed$/.test(field('Status'))))
        return [];
    const ownLists = [`${lists}${name}.list`, `${lists}${name}:${field('Architecture')}.list`];
    const own = database === dpkg_status ? ownLists : [`${dpkg_folder}${(0,layers_entry/* baseName */.Fl)(database)}.md5sums`];
    return [
        {
            of: 'dpkg',
            name,
            version: field('Version'),
            lists: own.filter((path) => files.has(path)),
            files: (contents) => own.flatMap((path) => textOf(contents, path)
                .split('\n')
                .map((line) => (path.endsWith('.list') ? line : line.replace(/^[0-9a-f]+ +/, '')))
                .map((line) => line.replace(/^\//, ''))
                .filter((line) => line !== '' && line !== '.')),
        },
    ];
}

// EXTERNAL MODULE: ./.build/src/core/is-record.js
var is_record = __webpack_require__(94149);
;// CONCATENATED MODULE: ./.build/src/analyze/compare/packages/npm.js


/** The innermost package of a path: `…/node_modules/name`, `…/node_modules/@scope/name`. */
const inPackage = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/@.][^/]*(?=\/)/;
/** What lies in `node_modules`, at any depth; a package in another one's folder is its own. */
const npm = {
    of: 'npm',
    databases: (files) => [...files.keys()].filter((path) => path === `${folderOf(path)}/package.json`),
    isList: () => false,
    installed(files, contents) {
        let owned;
        return [...contents.keys()].flatMap((path) => {
            const folder = folderOf(path);
            if (folder === undefined || path !== `${folder}/package.json`)
                return [];
            const filesOf = () => {
                owned ??= byFolder(files);
                return owned.get(folder) ?? [];
            };
            const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
            return [{ of: 'npm', name, version: versionOf(textOf(contents, path)), lists: [], files: filesOf }];
        });
    },
};
function folderOf(path) {
    return inPackage.exec(path)?.[0];
}
function byFolder(files) {
    const found = new Map();
    for (const path of files.keys()) {
        const folder = folderOf(path);
        if (folder === undefined)
            continue;
        const known = found.get(folder);
        if (known)
            known.push(path);
        else
            found.set(folder, [path]);
    }
    return found;
}
function versionOf(text) {
    try {
        const value = JSON.parse(text);
        return (0,is_record/* isRecord */.u)(value) && typeof value.version === 'string' ? value.version : '';
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./.build/src/analyze/compare/packages/owned.js
/** What the files of some packages weigh, group by group: those of their lists that are not `known` are read in one go. */
async function ownedBy({ files, read }, groups, known) {
    const lists = groups
        .flat()
        .flatMap((one) => one.lists)
        .filter((path) => !known.has(path));
    const contents = lists.length === 0 ? known : new Map([...known, ...(await read(lists))]);
    const links = rootLinks(files);
    const owners = new Map();
    const bytes = groups.map((group, at) => {
        let sum = 0;
        for (const one of group)
            for (const listed of one.files(contents)) {
                const path = files.has(listed) ? listed : linked(listed, links);
                const live = files.get(path);
                if (!live || owners.has(path))
                    continue;
                owners.set(path, at);
                sum += live.entry.size;
            }
        return sum;
    });
    return { bytes, owners };
}
/** `bin` → `usr/bin`: dpkg's lists still have the names from before the merge of /usr. */
function rootLinks(files) {
    return new Map([...files].flatMap(([path, { entry }]) => entry.typeFlag === 50 && !path.includes('/') ? [[path, entry.linkName.replace(/^\//, '')]] : []));
}
function linked(path, links) {
    const slash = path.indexOf('/');
    const target = slash < 0 ? undefined : links.get(path.slice(0, slash));
    return target === undefined ? path : `${target}${path.slice(slash)}`;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./.build/src/analyze/compare/packages/python.js



const metadata = /\/([^/]+)-([^/-]+)\.dist-info\/METADATA$/;
/** Distributions as pip, uv and Debian leave them: the folder `name-version.dist-info` says what it is. */
const python = {
    of: 'python',
    databases: () => [],
    isList: (path) => path.endsWith('.dist-info/RECORD'),
    installed(files) {
        const compiled = compiledOf(files);
        return [...files.keys()].flatMap((path) => {
            const [, name, version] = metadata.exec(`/${path}`) ?? [];
            if (name === undefined || version === undefined)
                return [];
            const info = (0,layers_entry/* parentOf */.gN)(path);
            const record = `${info}/RECORD`;
            return [
                {
                    of: 'python',
                    // As the index of packages takes names for the same (PEP 503).
                    name: name.toLowerCase().replace(/[-_.]+/g, '-'),
                    version,
                    lists: files.has(record) ? [record] : [],
                    files: (contents) => recorded(textOf(contents, record), (0,layers_entry/* parentOf */.gN)(info)).flatMap((file) => [file, ...(compiled.get(file) ?? [])]),
                },
            ];
        });
    },
};
/** The first column of a RECORD, from the folder in which the distribution lies. */
function recorded(text, folder) {
    return text
        .split(/\r?\n/)
        .map((line) => (line.startsWith('"') ? (/^"((?:[^"]|"")*)"/.exec(line)?.[1] ?? '').replaceAll('""', '"') : line))
        .map((line) => line.replace(/,[^,]*,[^,]*$/, ''))
        .filter((path) => path !== '')
        .map((path) => (path.startsWith('/') ? path.slice(1) : external_node_path_.posix.join(folder, path)));
}
/** Byte code by its source: what was compiled after the installation stands in no RECORD. */
function compiledOf(files) {
    const found = new Map();
    for (const path of files.keys()) {
        const folder = (0,layers_entry/* parentOf */.gN)(path);
        if ((0,layers_entry/* baseName */.Fl)(folder) !== '__pycache__')
            continue;
        const name = /^(.+?)\.[^.]*(?:\.opt-\d)?\.pyc$/.exec((0,layers_entry/* baseName */.Fl)(path))?.[1];
        if (name === undefined)
            continue;
        const source = `${(0,layers_entry/* parentOf */.gN)(folder)}/${name}.py`;
        const known = found.get(source);
        if (known)
            known.push(path);
        else
            found.set(source, [path]);
    }
    return found;
}

;// CONCATENATED MODULE: ./.build/src/analyze/compare/packages/compare.js






const sources = [dpkg, apk, python, npm];
const rpm = /^(?:usr\/lib\/sysimage\/rpm|var\/lib\/rpm)\/(?:rpmdb\.sqlite|Packages(?:\.db)?)$/;
/**
 * Packages that came, went or have another version. What is the same on both sides is not read: of the databases those that
 * changed, and of the lists of files those of packages that did.
 *
 * @throws UserError where a layer that must be read is broken; InterruptedError
 */
async function comparePackages(before, after) {
    const [was, is] = await Promise.all([readDatabases(before, after.files), readDatabases(after, before.files)]);
    // Of what only one side tells everything would be new, or gone.
    const known = sources.filter((source) => !was.unread.has(source) && !is.unread.has(source));
    const pairs = differences(known.flatMap((source) => source.installed(before.files, was.contents)), known.flatMap((source) => source.installed(after.files, is.contents)));
    const [gone, come] = await Promise.all([
        ownedBy(before, pairs.map(({ was }) => was), was.contents),
        ownedBy(after, pairs.map(({ is }) => is), is.contents),
    ]);
    const told = pairs
        .map(({ was, is }, at) => {
        const [first] = [...was, ...is];
        return {
            at,
            of: first?.of ?? 'dpkg',
            name: first?.name ?? '',
            kind: kindOf(was, is),
            was: versionsOf(was),
            is: versionsOf(is),
            before: gone.bytes[at] ?? 0,
            after: come.bytes[at] ?? 0,
        };
    })
        .sort((one, other) => Math.abs(other.after - other.before) - Math.abs(one.after - one.before) || (one.name < other.name ? -1 : 1));
    const place = new Map(told.map(({ at }, index) => [at, index]));
    const owners = new Map();
    for (const [path, at] of [...gone.owners, ...come.owners])
        owners.set(path, place.get(at) ?? 0);
    const notes = sources
        .filter((source) => !known.includes(source))
        .map(({ of }) => `packages of ${of} are not compared: the layers that tell of them are not at hand`);
    return {
        changes: told.map(({ at: _, ...change }) => change),
        owners,
        notes: [...notes, ...rpmNotes(before.files, after.files)],
    };
}
async function readDatabases({ files, read }, others) {
    const changed = new Map(sources.map((source) => [
        source,
        source.databases(files).filter((path) => {
            const [one, other] = [files.get(path)?.entry, others.get(path)?.entry];
            return !one || !other || !sameContent(one, other);
        }),
    ]));
    const wanted = [...changed.values()].flat();
    const layers = new Set(wanted.map((path) => files.get(path)?.layer));
    const lists = [...files].flatMap(([path, { layer }]) => layers.has(layer) && sources.some((source) => source.isList(path)) ? [path] : []);
    const contents = wanted.length === 0 ? new Map() : await read([...wanted, ...lists]);
    const isUnread = (path) => !contents.has(path) && (files.get(path)?.entry.size ?? 0) > 0;
    return { contents, unread: new Set(sources.filter((source) => changed.get(source)?.some(isUnread))) };
}
/** By name and version: how many copies there are, and where they lie, is no difference. */
function differences(was, is) {
    const names = new Map();
    const groupOf = ({ of, name }) => {
        const key = `${of} ${name}`;
        const group = names.get(key) ?? { was: [], is: [] };
        names.set(key, group);
        return group;
    };
    for (const one of was)
        groupOf(one).was.push(one);
    for (const one of is)
        groupOf(one).is.push(one);
    const without = (some, others) => {
        const versions = new Set(others.map(({ version }) => version));
        return some.filter(({ version }) => !versions.has(version));
    };
    return [...names.values()]
        .map(({ was, is }) => ({ was: without(was, is), is: without(is, was) }))
        .filter(({ was, is }) => was.length + is.length > 0);
}
function kindOf(was, is) {
    return was.length === 0 ? 'added' : is.length === 0 ? 'removed' : 'changed';
}
function versionsOf(installed) {
    return [...new Set(installed.map(({ version }) => version))].sort().join(', ');
}
function rpmNotes(...sides) {
    const has = sides.some((files) => [...files.keys()].some((path) => rpm.test(path)));
    return has ? ['packages of rpm are not compared: their database is not read'] : [];
}

;// CONCATENATED MODULE: ./.build/src/analyze/compare/moved.js

/**
 * Pairs what is gone with what has come and holds the same: by size and CRC-32, each file once, those of one name first.
 * Empty files are like each other and tell nothing.
 */
function movedPairs(removed, added) {
    const groups = new Map();
    const groupOf = ({ entry }) => {
        const key = `${entry.size} ${entry.crc} ${entry.typeFlag}`;
        const group = groups.get(key) ?? { removed: [], added: [] };
        groups.set(key, group);
        return group;
    };
    const tells = ({ entry }) => entry.size > 0;
    for (const one of removed.filter(tells))
        groupOf(one).removed.push(one);
    for (const one of added.filter(tells))
        groupOf(one).added.push(one);
    return [...groups.values()].flatMap((group) => pairs(group.removed, group.added));
}
function pairs(removed, added) {
    if (removed.length === 0 || added.length === 0)
        return [];
    const found = [];
    const taken = new Set();
    const take = (from, to) => {
        taken.add(from).add(to);
        found.push({ from: from.path, to: to.path, size: to.entry.size });
    };
    const byName = new Map();
    for (const one of added) {
        const name = (0,layers_entry/* baseName */.Fl)(one.path);
        const known = byName.get(name) ?? { all: [], next: 0 };
        byName.set(name, known);
        known.all.push(one);
    }
    for (const one of removed) {
        const same = byName.get((0,layers_entry/* baseName */.Fl)(one.path));
        const to = same?.all[same.next];
        if (!same || !to)
            continue;
        same.next += 1;
        take(one, to);
    }
    const left = added.filter((one) => !taken.has(one));
    removed
        .filter((one) => !taken.has(one))
        .forEach((from, at) => {
        const to = left[at];
        if (to)
            take(from, to);
    });
    return found;
}

;// CONCATENATED MODULE: ./.build/src/analyze/compare/paths.js


/** Every file that is not the same on both sides; the greatest difference first, then by path. */
function comparePaths(before, after) {
    const removed = [...before].filter(([path]) => !after.has(path)).map(([path, { entry }]) => ({ path, entry }));
    const added = [...after].filter(([path]) => !before.has(path)).map(([path, { entry }]) => ({ path, entry }));
    const moved = movedPairs(removed, added);
    const gone = new Set(moved.map(({ from }) => from));
    const come = new Set(moved.map(({ to }) => to));
    const changes = [
        ...moved.map(({ from, to, size }) => ({ kind: 'moved', path: to, from, before: size, after: size })),
        ...removed
            .filter(({ path }) => !gone.has(path))
            .map(({ path, entry }) => ({ kind: 'removed', path, before: entry.size, after: 0 })),
        ...added
            .filter(({ path }) => !come.has(path))
            .map(({ path, entry }) => ({ kind: 'added', path, before: 0, after: entry.size })),
    ];
    for (const [path, { entry: now }] of after) {
        const was = before.get(path)?.entry;
        if (!was)
            continue;
        const sizes = { path, before: was.size, after: now.size };
        if (!sameContent(was, now))
            changes.push({ kind: 'changed', ...sizes });
        else if (was.mode !== now.mode || was.uid !== now.uid || was.gid !== now.gid)
            changes.push({ kind: 'rights', ...sizes });
    }
    return changes.sort((one, other) => weight(other) - weight(one) || (one.path < other.path ? -1 : 1));
}
/** How much it explains: a file of the same size with other content still is another one. */
function weight({ before, after }) {
    return Math.abs(after - before);
}

// EXTERNAL MODULE: ./.build/src/layers/read-layer.js + 4 modules
var read_layer = __webpack_require__(25655);
;// CONCATENATED MODULE: ./.build/src/analyze/compare/read-files.js

/** Bytes: lists of packages are far below; more is not kept in memory. */
const largestFile = 32 * 2 ** 20;
const largestSum = 128 * 2 ** 20;
/**
 * Reads some files out of an image: only the layers that hold them are walked over, each once a call.
 *
 * @throws UserError where a layer is broken; InterruptedError
 */
function fileReader(layers, files, open, signal) {
    return async (paths) => {
        const byLayer = new Map();
        let sum = 0;
        for (const path of paths) {
            const live = files.get(path);
            if (live?.entry.typeFlag !== 48 || live.entry.size > largestFile)
                continue;
            sum += live.entry.size;
            if (sum > largestSum)
                break;
            byLayer.set(live.layer, (byLayer.get(live.layer) ?? new Set()).add(path));
        }
        const contents = new Map();
        for (const [at, wanted] of byLayer) {
            const layer = layers[at];
            const stream = layer && open(layer);
            if (!layer || !stream)
                continue;
            for (const [path, content] of await readOne(layer, stream, wanted, signal))
                contents.set(path, content);
        }
        return contents;
    };
}
async function readOne({ blob }, stream, wanted, signal) {
    const found = new Map();
    await (0,read_layer/* readLayer */.w)(blob, stream, true, signal, (entry, piece) => {
        if (!wanted.has(entry.path))
            return;
        let known = found.get(entry.path);
        // A path that is there twice is what stands last.
        if (known?.entry !== entry)
            known = { entry, pieces: [] };
        found.set(entry.path, known);
        known.pieces.push(Buffer.from(piece));
    });
    return new Map([...found].map(([path, { pieces }]) => [path, Buffer.concat(pieces)]));
}

;// CONCATENATED MODULE: ./.build/src/analyze/compare/compare.js







/**
 * By layer, path, directory and package.
 *
 * @throws UserError where a layer that holds a list of packages is broken; InterruptedError
 */
async function compare(before, after, signal) {
    const [was, is] = [liveFiles(before.image), liveFiles(after.image)];
    const paths = comparePaths(was, is);
    const directories = compareDirectories(paths);
    const packages = await comparePackages({ files: was, read: fileReader(before.image.layers, was, before.source, signal) }, { files: is, read: fileReader(after.image.layers, is, after.source, signal) });
    return {
        platform: after.analysis.platform,
        before: before.analysis,
        after: after.analysis,
        live: { before: bytesOf(was), after: bytesOf(is) },
        layers: compareLayers(before.image.layers, after.image.layers),
        paths,
        directories,
        packages: packages.changes,
        grown: grownIn(paths, directories, packages),
        notes: packages.notes,
    };
}


/***/ })

};
