// Search; and where the page shows the body, one text at a time beside it.
(() => {
    const body = document.body, all = selector => [...document.querySelectorAll(selector)];
    const hasBody = body.classList.contains('has-body');
    const search = document.getElementById('search'), counted = document.getElementById('counted');
    const list = document.getElementById('find'), opener = document.getElementById('open-list');

    function find() {
        const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
        const items = all('[data-words]');
        for (const item of items) item.hidden = !words.every(word => item.dataset.words.includes(word));
        for (const group of all('section.group'))
            group.hidden = !group.querySelector('[data-words]:not([hidden])');
        const found = list.querySelectorAll('li[data-words]:not([hidden])').length;
        counted.textContent = words.length === 0 ? '' : found === 1 ? '1 muscle' : `${found} muscles`;
    }
    search.addEventListener('input', find);
    search.addEventListener('keydown', event => {
        const first = list.querySelector('li[data-words]:not([hidden]) a');
        if (event.key === 'Enter' && first) first.click();
        if (event.key === 'Escape') { search.value = ''; find(); }
    });

    function openList(isOpen) {
        opener.setAttribute('aria-expanded', isOpen);
        body.classList.toggle('list-open', isOpen);
    }
    opener.addEventListener('click', () => {
        openList(!body.classList.contains('list-open'));
        if (body.classList.contains('list-open')) search.focus();
    });
    document.addEventListener('keydown', event => {
        if (event.key === 'Escape' && body.classList.contains('list-open')) { openList(false); opener.focus(); }
    });
    list.addEventListener('click', event => { if (event.target.closest('a')) openList(false); });

    function toTop() {
        document.getElementById('texts').scrollTop = 0;
        if (matchMedia('(max-width: 899px)').matches) window.scrollTo(0, 0);
    }
    window.addEventListener('load', () => { if (hasBody) setTimeout(toTop); });

    /// Which text the link's end asks for: `#trapezius/trp1`, `#place-temple`, `#pages`.
    function show() {
        const [id, ...rest] = decodeURIComponent(location.hash.slice(1)).split('/');
        const article = document.getElementById(id);
        const isArticle = article && article.tagName === 'ARTICLE';
        const view = isArticle ? article.classList[0] : id === 'places' || id === 'pages' ? id : 'start';
        body.dataset.view = {card: 'muscle', place: 'places', page: 'pages'}[view] || view;
        for (const other of all('article.current')) other.classList.remove('current');
        if (isArticle) article.classList.add('current');
        for (const link of all('nav a, #place-list a'))
            if (link.hash === '#' + id) link.setAttribute('aria-current', 'true');
            else link.removeAttribute('aria-current');
        toTop();
        requestAnimationFrame(toTop); // after the browser has gone to the text by itself
        document.dispatchEvent(new CustomEvent('shown', {
            detail: {muscle: view === 'card' ? id : null, rest, place: view === 'place' ? id.slice(6) : null}}));
    }
    document.documentElement.classList.add('js');
    if (!hasBody) return;
    opener.hidden = list.querySelectorAll('li').length < 2;
    body.classList.toggle('single', opener.hidden);
    window.addEventListener('hashchange', show);
    show();
})();
