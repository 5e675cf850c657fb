/// The page in Mustache. A name that begins with a dot is that of the innermost section only.
enum PageTemplate {
  static let words = """
    {{% CONTENT_TYPE: PAGE}}<!DOCTYPE html>
    <html lang="{{lang}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="format-detection" content="telephone=no">
    <meta name="color-scheme" content="light">
    <link rel="icon" href="data:,">
    <title>{{page.title}}</title>
    <style>
    {{{style}}}
    </style>
    </head>
    <body>
    <header>
    <h1>{{page.heading}}</h1>
    <p class="facts">{{#page.facts}}<span>{{.label}}{{headings.colon}}{{.value}}</span>{{/page.facts}}</p>
    </header>
    <main>
    {{#hasCards}}
    <section>
    <h2>{{headings.figures}}</h2>
    <ul class="cards">
    {{#cards}}
    <li class="card {{.rule}}">
    <h3>{{.card.label}}{{#.unit}} <small>{{.}}</small>{{/.unit}}</h3>
    <p class="figure">{{.card.value}}</p>
    <ul class="rows">
    {{#.changes}}
    <li><span>{{.change.label}}</span> <span class="{{.tone}}" aria-hidden="true">{{.change.mark}}</span><span class="heard">{{.change.words}}</span></li>
    {{/.changes}}
    {{#.further}}
    <li><span>{{.label}}</span> <span>{{.value}}</span></li>
    {{/.further}}
    {{#.light}}
    <li><span>{{headings.target}}</span> <span><span class="{{.tone}}" aria-hidden="true">{{.symbol}}</span> {{.words}}</span></li>
    {{/.light}}
    </ul>
    </li>
    {{/cards}}
    </ul>
    </section>
    {{/hasCards}}
    {{#page.notes}}
    <p class="note">{{.}}</p>
    {{/page.notes}}
    <section class="links">
    <h2>{{headings.books}}</h2>
    <ul class="books">
    {{#books}}
    <li><a href="{{.address}}">{{.label}}</a></li>
    {{/books}}
    </ul>
    {{#folders}}
    <details>
    <summary>{{.title}}</summary>
    <ul class="units">
    {{#.links}}
    <li><a href="{{.address}}">{{.label}}</a></li>
    {{/.links}}
    </ul>
    </details>
    {{/folders}}
    </section>
    {{#hasCharts}}
    <section>
    <h2>{{headings.charts}}</h2>
    <div class="charts">
    {{#charts}}
    <figure>
    <figcaption>{{.title}}{{#.unit}} <small>{{.}}</small>{{/.unit}}</figcaption>
    <svg viewBox="0 0 {{.width}} {{.height}}" role="img" aria-label="{{.description}}">
    {{#.rules}}
    <line class="{{.kind}}" x1="{{.x1}}" y1="{{.y1}}" x2="{{.x2}}" y2="{{.y2}}"/>
    {{/.rules}}
    {{#.bars}}
    <rect x="{{.x}}" y="{{.y}}" width="{{.width}}" height="{{.height}}" rx="1.5"/>
    {{/.bars}}
    {{#.paths}}
    <path class="{{.kind}}" d="{{.d}}"/>
    {{/.paths}}
    {{#.dots}}
    <circle class="{{.kind}}" cx="{{.x}}" cy="{{.y}}" r="{{.r}}"/>
    {{/.dots}}
    {{#.words}}
    <text class="{{.kind}}" x="{{.x}}" y="{{.y}}">{{.text}}</text>
    {{/.words}}
    </svg>
    </figure>
    {{/charts}}
    </div>
    </section>
    {{/hasCharts}}
    <div class="lower">
    <section class="prose">
    <h2>{{headings.narrative}}</h2>
    {{#paragraphs}}
    {{#.heading}}
    <h3>{{.}}</h3>
    {{/.heading}}
    <p>{{.text}}</p>
    {{/paragraphs}}
    </section>
    <section class="quality">
    <h2>{{headings.quality}}</h2>
    <p>{{page.quality.summary}}</p>
    <ul class="books">
    {{#links}}
    <li><a href="{{.address}}">{{.label}}</a></li>
    {{/links}}
    </ul>
    <p class="files">{{headings.data}}{{headings.colon}}<a href="figures.csv">figures.csv</a> · <a href="manifest.json">manifest.json</a></p>
    </section>
    </div>
    </main>
    </body>
    </html>

    """
}
