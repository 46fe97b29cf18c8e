using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Goals;

/// <summary>vision: the long-term picture that everything else leads towards, and its strategic choices. From "Vision".</summary>
public sealed class Vision : Aggregate
{
    private readonly List<StrategicChoice> _choices = [];

    private Vision() { }

    public Vision(Guid id, string title, int targetYear, Decision decision, Provenance provenance)
        : base(id)
    {
        Title = title;
        TargetYear = targetYear;
        Decision = decision;
        Provenance = provenance;
    }

    public string Title { get; private set; } = "";

    public int TargetYear { get; private set; }

    /// <summary>The sentence of the vision, when there is one.</summary>
    public string? Statement { get; private set; }

    public Provenance StatementProvenance { get; private set; } = Provenance.Entered;

    /// <summary>The vision in more words, as Markdown; null when nobody has written any.</summary>
    public string? Text { get; private set; }

    public Decision Decision { get; private set; } = Decision.Proposed;

    public Provenance Provenance { get; private set; } = Provenance.Entered;

    public IReadOnlyCollection<StrategicChoice> Choices => _choices;

    public void Word(string statement, Provenance provenance)
    {
        Statement = statement;
        StatementProvenance = provenance;
    }

    public void Explain(string? text) => Text = text;

    /// <summary>Writes what a strategic choice means; does nothing for one that is not the vision's.</summary>
    public void Explain(Guid choiceId, string? text) =>
        _choices.Find(one => one.Id == choiceId)?.Explain(text);

    public StrategicChoice Choose(Guid choiceId, string title, Provenance provenance)
    {
        var choice = new StrategicChoice(choiceId, Id, _choices.Count + 1, title, provenance);
        _choices.Add(choice);
        return choice;
    }
}
