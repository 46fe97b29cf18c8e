namespace Essunga.Portal.Components.Loading;

/// <summary>Where a load stands.</summary>
public enum LoadStage
{
    /// <summary>Not answered yet.</summary>
    Waiting,

    /// <summary>The data is there.</summary>
    Ready,

    /// <summary>Answered, and there is nothing to show.</summary>
    Empty,

    /// <summary>Something broke; the reader gets a reference that the log also has.</summary>
    Failed,

    /// <summary>The reader may not see it.</summary>
    Forbidden,

    /// <summary>There is no such thing.</summary>
    NotFound,
}

/// <summary>What a page or part knows about its data.</summary>
/// <param name="Stage">Where the load stands.</param>
/// <param name="Data">The data when <see cref="LoadStage.Ready"/>; may say why when <see cref="LoadStage.NotFound"/>.</param>
/// <param name="Reference">The reference when <see cref="LoadStage.Failed"/>, such as 7F3A.</param>
public sealed record LoadState<T>(LoadStage Stage, T? Data = default, string? Reference = null);

/// <summary>What a load answers; made by <see cref="LoadResult"/>. A load that fails throws.</summary>
public sealed record LoadResult<T>
{
    internal LoadResult(LoadState<T> state) => State = state;

    /// <summary>The answer as the state that it leads to.</summary>
    public LoadState<T> State { get; }
}

/// <summary>Makes the four answers that a load can give.</summary>
public static class LoadResult
{
    /// <summary>Here is the data.</summary>
    public static LoadResult<T> Ready<T>(T data) => new(new LoadState<T>(LoadStage.Ready, data));

    /// <summary>There is nothing to show.</summary>
    public static LoadResult<T> Empty<T>() => new(new LoadState<T>(LoadStage.Empty));

    /// <summary>The reader may not see it.</summary>
    public static LoadResult<T> Forbidden<T>() => new(new LoadState<T>(LoadStage.Forbidden));

    /// <summary>There is no such thing.</summary>
    public static LoadResult<T> NotFound<T>() => new(new LoadState<T>(LoadStage.NotFound));

    /// <summary>There is no such thing, and here is what the page can say about it.</summary>
    public static LoadResult<T> NotFound<T>(T why) =>
        new(new LoadState<T>(LoadStage.NotFound, why));
}
